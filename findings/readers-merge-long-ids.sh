#!/usr/bin/env bash
# Arrow, pandas and DuckDB's .df() make one id of two that have twenty-one digits.
# Versions: duckdb 2.0.1, pyarrow 26.0.1, pandas 3.1.1, numpy 2.4.6, python-dateutil 4.0.0, six
#   1.17.0 (PyPI)
# Guess: a column of digits too long for 64 bits stays text, or uses the wide integers that DuckDB
#   has (HUGEINT); quoted in JSON it stays text everywhere.
# Seen: Arrow reads such a CSV column and such JSON numbers as doubles, pandas.read_json even JSON
#   strings, and DuckDB, which has them right, hands doubles to pandas in .df(): the ids ...901
#   and ...902 become equal.
# Why: case numbers, account numbers and ids of posts join to the wrong rows; grouped by id,
#   documents disappear.
# Documented: partly: pandas documents dtype=True for read_json; none says that distinct ids can
#   become equal.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" duckdb==2.0.1 pyarrow==26.0.1 \
    pandas==3.1.1 numpy==2.4.6 python-dateutil==4.0.0 six==1.17.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import io, os, tempfile, duckdb, pandas, pyarrow.csv, pyarrow.json

ids = ["123456789012345678901", "123456789012345678902"]
path = os.path.join(tempfile.mkdtemp(), "ids.csv")
with open(path, "w") as file:
    file.write("id\n" + "".join(f"{value}\n" for value in ids))
numbers = "".join(f'{{"id": {value}}}\n' for value in ids).encode()
strings = "".join(f'{{"id": "{value}"}}\n' for value in ids)
seen = {
    "duckdb csv": [row[0] for row in duckdb.sql(f"from read_csv('{path}')").fetchall()],
    "duckdb csv, df()": duckdb.sql(f"from read_csv('{path}')").df()["id"].tolist(),
    "arrow csv": pyarrow.csv.read_csv(path)["id"].to_pylist(),
    "arrow json numbers": pyarrow.json.read_json(io.BytesIO(numbers))["id"].to_pylist(),
    "pandas json strings": pandas.read_json(io.StringIO(strings), lines=True)["id"].tolist(),
    "pandas csv": pandas.read_csv(path)["id"].tolist(),
}
print(seen)
assert {reader: len(set(values)) for reader, values in seen.items()} == {
    "duckdb csv": 2,
    "duckdb csv, df()": 1,
    "arrow csv": 1,
    "arrow json numbers": 1,
    "pandas json strings": 1,
    "pandas csv": 2,
}
PY
