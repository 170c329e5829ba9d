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


def ask(documents, number, schema, command):
    """The rows of a partition. A task, not an actor: an actor is handed batches of any partition."""
    pairs = zip(documents["id"].to_pylist(), documents["text"].to_pylist())
    lines = b"".join(json.dumps({"id": i, "text": text or ""}).encode() + b"\n" for i, text in pairs)
    command = [word.format(number) for word in command]
    rows = subprocess.run(command, input=lines, stdout=subprocess.PIPE, check=True).stdout
    if rows.count(b"\n") != len(documents):
        raise RuntimeError(f"partition {number} has not a row for each of {len(documents)} documents")
    options = pyarrow.json.ParseOptions(explicit_schema=schema)
    return pyarrow.json.read_json(io.BytesIO(rows), parse_options=options) if rows else schema.empty_table()


def main(job, count, state, pipeline, source, target):
    command = [ANALYZE, "schema", "--records", "--partition", "--as", "arrow", "-p", pipeline]
    exec(subprocess.check_output(command), types := {})
    command = [ANALYZE, "partition", "--job", job, "--partition", "{}/" + count, "--state", state]
    run = functools.partial(ask, schema=types["schema"], command=[*command, "--quiet", "-p", pipeline])
    documents = ray.data.read_parquet(source, columns=["id", "text"])
    placed = documents.map_batches(functools.partial(place, count=int(count)), batch_format="pyarrow")
    placed.groupby("partition", num_partitions=int(count)).map_groups(
        lambda group: run(group, group["partition"][0].as_py()),
        batch_format="pyarrow", max_retries=3, retry_exceptions=True).write_parquet(target)
    # A partition without documents has no group: the job is complete with its empty ledger.
    for number in range(1, int(count) + 1):
        if not os.path.exists(f"{state}/{job}/{number}.sqlite"):
            run(pyarrow.table({"id": [], "text": []}), number)


if __name__ == "__main__":
    main(*sys.argv[1:])
