#!/usr/bin/env bash
# polars' from_dicts makes 2 of 2.5, and drops a member, where the first hundred records have
# whole numbers and lack it.
# Versions: polars 2.1.0, polars-runtime-32 2.1.0 (PyPI)
# Guess: a value that does not fit the inferred type raises, as in read_ndjson and read_csv of
#   polars.
# Seen: the 101st record's 2.5 becomes 2 and its "error" is gone, without an error or a warning;
#   pl.DataFrame(records) does the same.
# Why: scores begin with 0 and 1, and failures are rare: means are wrong and reasons missing in
#   tables of more than a hundred documents only.
# Documented: infer_schema_length=100 is; not that values are cut.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" polars==2.1.0 \
    polars-runtime-32==2.1.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import polars

records = [{"score": 1}] * 100 + [{"score": 2.5, "error": "cut"}]
tables = [polars.from_dicts(records), polars.DataFrame(records)]
seen = [(table.columns, table["score"].to_list()[-1]) for table in tables]
print(seen)
assert seen == [(["score"], 2)] * 2
assert polars.from_dicts(records, infer_schema_length=None)["score"].to_list()[-1] == 2.5
PY
