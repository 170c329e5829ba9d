"""Asks about every document of JSON Lines on Spark by rdd.pipe, where tasks may have no pandas.

    spark-submit spark_pipe.py JOB PARTITIONS STATE PIPELINE IN.jsonl OUT

IN has the members id and text; OUT becomes a folder of JSON Lines. STATE is a folder that all executors
share, PIPELINE a file that stands at the same place on each of them, as does `analyze`. The key of the
provider comes from the executors' environment.
"""

import json
import os
import shlex
import sys
import zlib

from pyspark import SparkContext


class ExecutorEnvironment(dict):
    """The environment of the process that unpickles it: rdd.pipe gives its program no other.

    What the driver's environment holds, the key above all, does not travel with the tasks.
    """

    def __reduce__(self):
        return ExecutorEnvironment.here, ()

    @staticmethod
    def here():
        return dict(os.environ)


def numbered(number, lines):
    """The lines of a partition behind its number, which a piped program is not told."""
    yield str(number + 1)
    yield from lines


def main(job, count, state, pipeline, source, target):
    count, context = int(count), SparkContext(appName=job)
    tool = [os.environ.get("ANALYZE", "analyze"), "partition", "--quiet", "--job", job]
    tool += ["--state", state, "--pipeline", pipeline]
    # `read` takes no byte behind its line, and `exec` makes the tool a child of the task.
    script = f'read -r number; exec {shlex.join(tool)} --partition "$number/{count}"'
    documents = context.textFile(source).map(lambda line: (json.loads(line)["id"], line))
    # By id: a repeated task finds the documents in the partition in which they were.
    lines = documents.partitionBy(count, lambda id: zlib.crc32(id.encode())).values()
    lines = lines.mapPartitionsWithIndex(numbered)
    # Without checkCode a tool that failed is an end of its rows like any other.
    rows = lines.pipe(f"bash -c {shlex.quote(script)}", ExecutorEnvironment(), checkCode=True)
    rows.saveAsTextFile(target)
    asked, rows = documents.count(), context.textFile(target).count()
    if rows != asked:
        raise SystemExit(f"{rows} rows of {asked} documents")


if __name__ == "__main__":
    main(*sys.argv[1:])
