#!/usr/bin/env bash
# pyarrow's Table.from_pylist keeps the members of the first record only.
# Versions: pyarrow 26.0.1 (PyPI)
# Guess: a member that only later records have is a column that is null before, as in pa.array of
#   the same records, read_json and the other engines, or an error.
# Seen: the column "error" of the second record is not there, nor in RecordBatch.from_pylist and the
#   Parquet file written of it; nothing is said. pa.array and read_json have it.
# Why: errors, retries and optional answers stand in few records and rarely in the first: a report
#   that is written so has none.
# Documented: the argument schema is said to be inferred from the first row if not given; not that
#   the rest is dropped.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pyarrow==26.0.1
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import io
import json

import pyarrow
from pyarrow import json as lines
from pyarrow import parquet

records = [{"id": 1}, {"id": 2, "error": "timeout"}]
table = pyarrow.Table.from_pylist(records)
batch = pyarrow.RecordBatch.from_pylist(records)
file = io.BytesIO()
parquet.write_table(table, file)
stored = parquet.read_table(io.BytesIO(file.getvalue()))
text = "\n".join(json.dumps(record) for record in records)
right = [lines.read_json(io.BytesIO(text.encode())).to_pylist(), pyarrow.array(records).to_pylist()]
print(table.to_pylist(), stored.column_names, *right)
assert table.to_pylist() == batch.to_pylist() == stored.to_pylist() == [{"id": 1}, {"id": 2}]
assert right == [[{"id": 1, "error": None}, {"id": 2, "error": "timeout"}]] * 2
PY
