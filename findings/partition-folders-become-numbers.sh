#!/usr/bin/env bash
# polars merges the partitions batch=007 and batch=7, Arrow too, and pandas fails on the folder that
# it wrote itself.
# Versions: polars 2.1.0, pandas 3.1.1, pyarrow 26.0.1, duckdb 2.0.1, numpy 2.4.6, polars-runtime-32
#   2.1.0, python-dateutil 4.0.0, tzdata 2026.6 (PyPI)
# Guess: what was a text when it was written as a partition is a text when it is read; a missing one
#   is missing.
# Seen: polars and Arrow read 7 for both; with a batch "1e1" beside them polars reads 7.0 and 10.0.
#   pandas.read_parquet raises "Categorical categories must be unique" for 007 and 7, and "Cannot
#   yet unify dictionaries with nulls" where a day is missing. DuckDB keeps the texts.
# Why: runs of two batches become one, and each count by batch is wrong; or the job that wrote its
#   folder without an error cannot read it.
# Documented: that types are inferred from the paths is; that texts written by the same library are
#   not kept is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" polars==2.1.0 pandas==3.1.1 \
    pyarrow==26.0.1 duckdb==2.0.1 numpy==2.4.6 polars-runtime-32==2.1.0 python-dateutil==4.0.0 \
    tzdata==2026.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pathlib, tempfile
import duckdb, pandas, polars
import pyarrow.dataset

def written(column, values):
    folder = tempfile.mkdtemp()
    pandas.DataFrame({column: values, "id": range(len(values))}).to_parquet(
        folder, partition_cols=[column]
    )
    return folder

def outcome(read):
    try:
        return sorted(read()["batch"])
    except (ValueError, NotImplementedError) as error:
        return str(error)

folder, mixed = written("batch", ["007", "7"]), written("batch", ["007", "7", "1e1"])
days = written("day", ["2026-05-03", None])
seen = {
    "polars": polars.read_parquet(folder)["batch"].to_list(),
    "mixed": sorted(polars.read_parquet(mixed)["batch"].to_list()),
    "arrow": pyarrow.dataset.dataset(folder, partitioning="hive").to_table()["batch"].to_pylist(),
    "pandas": outcome(lambda: pandas.read_parquet(folder)),
    "days": outcome(lambda: pandas.read_parquet(days)),
    "duckdb": [row[0] for row in duckdb.sql(
        f"SELECT batch FROM read_parquet('{folder}/**/*.parquet', hive_partitioning=true) ORDER BY 1"
    ).fetchall()],
}
print(seen)
assert seen["polars"] == seen["arrow"] == [7, 7] and seen["mixed"] == [7.0, 7.0, 10.0]
assert seen["pandas"] == "Categorical categories must be unique"
assert seen["days"] == "Cannot yet unify dictionaries with nulls"
assert seen["duckdb"] == ["007", "7"]
PY
