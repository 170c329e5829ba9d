#!/usr/bin/env bash
# deltalake appends a score of 0.5 to a table as 0, also when it may merge schemas.
# Versions: deltalake 1.6.6, pyarrow 26.0.1, arro3-core 0.9.1, deprecated 1.3.1, typing-extensions
#   4.16.0, wrapt 2.5.2 (PyPI)
# Guess: Delta tables enforce their schema: fractions for a column of whole numbers are refused, or
#   widen it with schema_mode="merge".
# Seen: 0.5 becomes 0 and, with schema_mode="merge", 2.5 becomes 2; the text "8" becomes 8, and the
#   id 7 the text "7". Refused are "n/a", a number beyond the type, and a batch without one of the
#   columns.
# Why: the first worker's scores were all 0 or 1, so the column holds whole numbers; each later half
#   point is lost in the table that is kept for its checks.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" deltalake==1.6.6 pyarrow==26.0.1 \
    arro3-core==0.9.1 deprecated==1.3.1 typing-extensions==4.16.0 wrapt==2.5.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import tempfile
import pyarrow
from deltalake import DeltaTable, write_deltalake

path = tempfile.mkdtemp() + "/answers"

def append(**columns):
    options = {"schema_mode": "merge"} if columns.pop("merge", False) else {}
    batch = pyarrow.table({name: [value] for name, value in columns.items()})
    write_deltalake(path, batch, mode="append", **options)

append(id="a", score=1)
append(id="b", score=0.5)
append(id="c", score=2.5, merge=True)
append(id="d", score="8")
append(id=7, score=1)
rows = sorted(tuple(row.values()) for row in DeltaTable(path).to_pyarrow_table().to_pylist())
print(rows)
assert rows == [("7", 1), ("a", 1), ("b", 0), ("c", 2), ("d", 8)]
try:
    append(id="e", score="n/a")
    raise SystemExit("the text was accepted")
except Exception as error:
    print(error)
PY
