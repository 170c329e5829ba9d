#!/usr/bin/env bash
# DuckDB's COPY to JSON writes NaN and Infinity, which are not JSON.
# Versions: duckdb 2.0.1, orjson 3.13.0 (PyPI)
# Guess: COPY ... TO 'x.json' writes null for a value that JSON does not have, as polars and
#   orjson do, or fails.
# Seen: it writes the bare words NaN and Infinity; DuckDB reads them back, a strict parser refuses
#   the file.
# Why: one mean over no rows, and the report that was read yesterday is refused by the next tool,
#   far from where it was written.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" duckdb==2.0.1 orjson==3.13.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import os, tempfile, duckdb, orjson

path = os.path.join(tempfile.mkdtemp(), "means.json")
duckdb.sql(f"copy (select 'nan'::double as mean, 'inf'::double as ratio) to '{path}'")
with open(path) as file:
    text = file.read()
try:
    orjson.loads(text)
    refused = False
except orjson.JSONDecodeError:
    refused = True
print(text, refused)
assert text.strip() == '{"mean":NaN,"ratio":Infinity}' and refused
PY
