"""Asks about every document of a Parquet table on Ray Data: a task a partition, a ledger a partition.

    python ray_map_groups.py JOB PARTITIONS STATE PIPELINE IN.parquet OUT

IN has the columns id and text; OUT becomes a folder of Parquet files. STATE is a folder that all nodes
share, PIPELINE a file that stands at the same place on each of them, as does `analyze` on PATH (or where
ANALYZE says). The key of the provider comes from the nodes' environment.
"""

import functools
import io
import json
import os
import subprocess
import sys
import zlib

import pyarrow.json
import ray

ANALYZE = os.environ.get("ANALYZE", "analyze")


def place(table, count):
    """Adds by its id to which partition a document belongs, from 1."""
    numbers = [zlib.crc32(id.encode()) % count + 1 for id in table["id"].to_pylist()]
    return table.append_column("partition", pyarrow.array(numbers, pyarrow.int64()))


def ask(documents, job, count, state, pipeline, schema):
    """The rows of a partition. A task, not an actor: an actor is handed batches of any partition."""
    name = f"{documents['partition'][0].as_py()}/{count}"
    command = [ANALYZE, "partition", "--job", job, "--partition", name, "--quiet"]
    pairs = zip(documents["id"].to_pylist(), documents["text"].to_pylist())
    lines = b"".join(json.dumps({"id": i, "text": text or ""}).encode() + b"\n" for i, text in pairs)
    command += ["--state", state, "--pipeline", pipeline]
    tool = subprocess.run(command, input=lines, stdout=subprocess.PIPE)
    rows = tool.stdout.count(b"\n")
    if tool.returncode != 0 or rows != len(documents):
        raise RuntimeError(f"{name}: status {tool.returncode}, {rows} rows of {len(documents)}")
    options = pyarrow.json.ParseOptions(explicit_schema=schema)
    return pyarrow.json.read_json(io.BytesIO(tool.stdout), parse_options=options)


def main(job, count, state, pipeline, source, target):
    count, types = int(count), {}
    exec(subprocess.check_output([ANALYZE, "schema", "--records", "--as", "arrow", "-p", pipeline]), types)
    tags = [("job", pyarrow.string()), ("partition", pyarrow.int64()), ("attempt", pyarrow.int64())]
    schema = pyarrow.schema(tags + list(types["schema"]))
    run = functools.partial(ask, job=job, count=count, state=state, pipeline=pipeline, schema=schema)
    documents = ray.data.read_parquet(source, columns=["id", "text"])
    placed = documents.map_batches(functools.partial(place, count=count), batch_format="pyarrow")
    rows = placed.groupby("partition", num_partitions=count).map_groups(
        run, batch_format="pyarrow", max_retries=3, retry_exceptions=True)
    rows.write_parquet(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
