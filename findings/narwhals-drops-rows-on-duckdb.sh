#!/usr/bin/env bash
# Narwhals' unpivot gives 6 rows for Polars, pandas and PyArrow, and 4 for DuckDB: missing values
# are left out.
# Versions: narwhals 2.29.0, pandas 2.3.3, numpy 2.4.6, python-dateutil 2.9.0.post0, six 1.17.0,
#   pytz 2026.6, tzdata 2026.6, polars 2.1.0, polars-runtime-32 2.1.0, pyarrow 26.0.1, duckdb
#   2.0.1 (PyPI)
# Guess: one expression gives the same rows and values for each library behind it.
# Seen: two columns of three rows with two missing values are six rows in long form, without the
#   missing ones on DuckDB. round(0) of 0.5 and 2.5 is 0 and 2 for pandas and Polars, 1 and 3 for
#   PyArrow and DuckDB. A filter "is not 0.5" keeps the missing value of pandas, and no other.
# Why: code is written once and run on small data with Polars, on large data with DuckDB: rates
#   have another denominator, and what was not answered is not there to be counted.
# Documented: differences in missing values of pandas are; of unpivot and round not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" narwhals==2.29.0 pandas==2.3.3 \
    numpy==2.4.6 python-dateutil==2.9.0.post0 six==1.17.0 pytz==2026.6 tzdata==2026.6 \
    polars==2.1.0 polars-runtime-32==2.1.0 pyarrow==26.0.1 duckdb==2.0.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import duckdb, narwhals, pandas, polars, pyarrow

data = {"id": [1, 2, 3], "score": [0.5, None, 2.5], "other": [1.5, 3.5, None]}
frame = polars.DataFrame(data)
frames = {"polars": frame, "pandas": pandas.DataFrame(data), "pyarrow": pyarrow.table(data)}
frames["duckdb"] = duckdb.sql("from frame")

def collect(frame):
    return (frame.collect() if hasattr(frame, "collect") else frame).rows()

seen = {}
for name, native in frames.items():
    table = narwhals.from_native(native)
    rows = len(collect(table.unpivot(on=["score", "other"], index=["id"])))
    rounded = [value for (value,) in collect(table.select(narwhals.col("score").round(0)))]
    kept = len(collect(table.filter(narwhals.col("score") != 0.5)))
    seen[name] = (rows, rounded[0], rounded[2], kept)
print(*seen.items(), sep="\n")
assert seen == {"polars": (6, 0, 2, 1), "pandas": (6, 0, 2, 2), "pyarrow": (6, 1, 3, 1), "duckdb": (4, 1, 3, 1)}
PY
