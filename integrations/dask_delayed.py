"""Asks about every document of a Parquet table on Dask: a task a partition, a ledger a partition.

    python dask_delayed.py JOB PARTITIONS STATE PIPELINE IN.parquet OUT [SCHEDULER]

IN has the columns id and text; OUT becomes a folder of Parquet files. OUT and STATE are folders that all
workers share, PIPELINE a file that stands at the same place on each of them, as does `analyze` on PATH
(or where ANALYZE says). The key of the provider comes from the workers' environment. Without SCHEDULER,
the address of a cluster, the workers are processes of this machine.
"""

import io
import json
import os
import subprocess
import sys

import dask.dataframe
import dask.distributed
import pyarrow.json
import pyarrow.parquet

ANALYZE = os.environ.get("ANALYZE", "analyze")


@dask.delayed
def ask(documents, name, job, state, pipeline, schema, path):
    """Writes the rows of a partition to a file, the same at each attempt, and gives their number."""
    command = [ANALYZE, "partition", "--job", job, "--partition", name, "--quiet"]
    pairs = zip(documents["id"], documents["text"].fillna(""))
    lines = b"".join(json.dumps({"id": i, "text": text}).encode() + b"\n" for i, text in pairs)
    command += ["--state", state, "--pipeline", pipeline]
    tool = subprocess.run(command, input=lines, stdout=subprocess.PIPE)
    rows = tool.stdout.count(b"\n")
    if tool.returncode != 0 or rows != len(documents):
        raise RuntimeError(f"{name}: status {tool.returncode}, {rows} rows of {len(documents)}")
    options = pyarrow.json.ParseOptions(explicit_schema=schema)
    read = pyarrow.json.read_json
    table = read(io.BytesIO(tool.stdout), parse_options=options) if rows else schema.empty_table()
    pyarrow.parquet.write_table(table, f"{path}.{os.getpid()}")
    os.replace(f"{path}.{os.getpid()}", path)
    return rows


def main(job, count, state, pipeline, source, target, scheduler=None):
    os.makedirs(target, exist_ok=True)
    types = {}
    command = [ANALYZE, "schema", "--records", "--partition", "--as", "arrow", "-p", pipeline]
    exec(subprocess.check_output(command), types)
    schema = types["schema"]
    documents = dask.dataframe.read_parquet(source, columns=["id", "text"])
    parts = documents.shuffle("id", npartitions=int(count)).to_delayed()
    asked = [ask(part, f"{i}/{count}", job, state, pipeline, schema, f"{target}/{i}.parquet")
             for i, part in enumerate(parts, start=1)]
    with dask.distributed.Client(scheduler) as client:
        print(sum(client.gather(client.compute(asked, retries=3))), "rows")


if __name__ == "__main__":
    main(*sys.argv[1:])
