#!/usr/bin/env bash
# A folder of Parquet files loses the columns that its first file lacks, and DuckDB makes 0 of 0.5.
# Versions: pyarrow 26.0.1, pandas 3.1.1, duckdb 2.0.1, polars 2.1.0, numpy 2.4.6, polars-runtime-32
#   2.1.0, python-dateutil 4.0.0, tzdata 2026.6 (PyPI)
# Guess: files of one run with different columns are united, or refused, as polars refuses them.
# Seen: pandas.read_parquet, pyarrow.parquet.read_table, pyarrow.dataset and DuckDB have the columns
#   of the first file by name: "error", which only the second one has, is gone in all four. Where a
#   score is whole in the first file and 0.5 in the second, Arrow raises, and DuckDB reads 0.
# Why: each worker writes a file, and writes "error" only if it met one: whether errors are seen
#   depends on whether part-0 had some. Scores of 0.5 count as failed.
# Documented: for DuckDB (union_by_name) and for pyarrow.dataset it is; for pandas not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pyarrow==26.0.1 pandas==3.1.1 \
    duckdb==2.0.1 polars==2.1.0 numpy==2.4.6 polars-runtime-32==2.1.0 python-dateutil==4.0.0 \
    tzdata==2026.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import tempfile
import duckdb, pandas, polars, pyarrow, pyarrow.dataset, pyarrow.parquet

def written(*parts):
    folder = tempfile.mkdtemp()
    for number, part in enumerate(parts):
        pyarrow.parquet.write_table(pyarrow.table(part), f"{folder}/part-{number}.parquet")
    return folder

def raised(read):
    try:
        return repr(read())
    except (pyarrow.ArrowInvalid, polars.exceptions.SchemaError) as error:
        return type(error).__name__

folder = written({"id": [1]}, {"id": [2], "error": ["timeout"]})
scores = written({"score": [1]}, {"score": [0.5]})
seen = [
    list(pandas.read_parquet(folder).columns),
    pyarrow.parquet.read_table(folder).column_names,
    pyarrow.dataset.dataset(folder).to_table().column_names,
    duckdb.sql(f"SELECT * FROM '{folder}/*.parquet'").columns,
]
numbers = duckdb.sql(f"SELECT score FROM '{scores}/*.parquet' ORDER BY 1").fetchall()
refused = [
    raised(lambda: polars.read_parquet(f"{folder}/*.parquet")),
    raised(lambda: polars.read_parquet(f"{scores}/*.parquet")),
    raised(lambda: pyarrow.dataset.dataset(scores).to_table()),
]
print(seen, numbers, refused)
assert seen == [["id"]] * 4
assert numbers == [(0,), (1,)]
assert refused == ["SchemaError", "SchemaError", "ArrowInvalid"]
PY
