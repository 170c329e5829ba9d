"""Asks about every document of a Parquet table on Spark: a task a partition, a ledger a partition.

    spark-submit spark_map_in_pandas.py JOB PARTITIONS STATE PIPELINE IN.parquet OUT.parquet

IN has the columns id and text. STATE is a folder that all executors share, PIPELINE a file that each
of them has at the same place, as does `analyze` on PATH (or where ANALYZE says). The key of the
provider comes from the executors' environment.
"""

import functools
import json
import os
import subprocess
import sys
import tempfile

import pandas
from pyspark import TaskContext, sql

ANALYZE = os.environ.get("ANALYZE", "analyze")


def ask(batches, job, count, state, pipeline, columns):
    """The rows of one partition. Nothing is asked before all its documents are there."""
    number = TaskContext.get().partitionId() + 1
    command = [ANALYZE, "partition", "--job", job, "--partition", f"{number}/{count}", "--quiet"]
    command += ["--state", state, "--pipeline", pipeline]
    with tempfile.TemporaryFile() as documents:
        asked = 0
        for batch in batches:
            for id, text in zip(batch["id"], batch["text"]):
                documents.write(json.dumps({"id": id, "text": text or ""}).encode() + b"\n")
            asked += len(batch)
        documents.seek(0)
        rows, tool = 0, subprocess.Popen(command, stdin=documents, stdout=subprocess.PIPE)
        try:
            while lines := tool.stdout.readlines(1 << 20):
                rows += len(lines)
                yield pandas.DataFrame(map(json.loads, lines), columns=columns, dtype=object)
            if (status := tool.wait()) != 0 or rows != asked:
                raise RuntimeError(f"{number}/{count}: status {status}, {rows} rows of {asked}")
        finally:
            tool.terminate()  # Where Spark wants no more rows; an ended tool does not mind.


def main(job, count, state, pipeline, source, target):
    spark = sql.SparkSession.builder.appName(job).getOrCreate()
    command = [ANALYZE, "schema", "--records", "--partition", "--as", "spark", "-p", pipeline]
    schema = json.loads(subprocess.check_output(command))
    rows = sql.types.StructType.fromJson(schema)
    run = functools.partial(ask, job=job, count=count, state=state, pipeline=pipeline, columns=rows.names)
    # By id: a repeated task finds the documents in the partition in which they were.
    documents = spark.read.parquet(source).select("id", "text").repartition(int(count), "id")
    documents.mapInPandas(run, rows).write.mode("overwrite").parquet(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
