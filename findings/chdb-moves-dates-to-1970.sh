#!/usr/bin/env bash
# ClickHouse's engine (chDB) reads "2026-13-01" and "1900-01-01" as 1970-01-01, and 2200 as 2149,
# without an error.
# Versions: chdb 4.4.0, chdb-core 26.9.0, numpy 2.4.6, pandas 3.1.1, pyarrow 26.0.1, python-dateutil
#   4.0.0, tzdata 2026.6 (PyPI)
# Guess: toDate raises for a month 13, as it does for "n/a", and for a day that a Date cannot hold.
# Seen: the 13th month and each day before 1970 become 1970-01-01, a day of 2200 the last one that
#   there is; "n/a" raises. toDateOrNull, made for such texts, gives 1970-01-01 too. toDate32 reads
#   1900 and 2200 as they are.
# Why: dates of births, old contracts and of leases for 99 years are moved, and "the oldest
#   document" is the one with the typing error.
# Documented: that values out of range saturate is; a month 13 not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" chdb==4.4.0 chdb-core==26.9.0 \
    numpy==2.4.6 pandas==3.1.1 pyarrow==26.0.1 python-dateutil==4.0.0 tzdata==2026.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import json, chdb

def value(expression):
    return json.loads(str(chdb.query(f"SELECT toString({expression})", "JSONCompact")))["data"][0][0]

expressions = [
    "toDate('2026-13-01')", "toDate('1900-01-01')", "toDate('2200-01-01')",
    "toDateOrNull('2026-13-01')", "toDateOrNull('1900-01-01')", "toDate32('1900-01-01')",
    "toDate32('2200-01-01')",
]
seen = [value(expression) for expression in expressions]
print(seen)
assert seen[:2] == seen[3:5] == ["1970-01-01"] * 2
assert seen[2] == "2149-06-06" and seen[5:] == ["1900-01-01", "2200-01-01"]
try:
    value("toDate('n/a')")
    raise SystemExit("n/a was read")
except RuntimeError as error:
    print(str(error)[:100])
PY
