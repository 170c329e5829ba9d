#!/usr/bin/env bash
# DataFusion cuts the fraction off numbers of a JSON Lines file when the first thousand rows have
# none.
# Versions: datafusion 55.0.0, pyarrow 26.0.1, typing_extensions 4.16.0, cloudpickle 3.1.3 (PyPI)
# Guess: the schema comes from the first rows; a later 1.5 in an integer column is an error, as
#   later text is, or widens the column.
# Seen: 1.5 is read as 1 and 2.9 as 2, without an error: the sum is wrong. Later text in the same
#   column is an error.
# Why: costs and confidences that begin with whole numbers (0, 1) lose their cents from row 1001
#   on; a small test file shows nothing.
# Documented: that 1000 records are read to infer the schema is; that the rest is truncated is
#   not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" datafusion==55.0.0 pyarrow==26.0.1 \
    typing_extensions==4.16.0 cloudpickle==3.1.3
PYTHONPATH="$packages" nice python3 - <<'PY'
import os, tempfile, datafusion

path = os.path.join(tempfile.mkdtemp(), "costs.json")
context = datafusion.SessionContext()
seen = []
for whole in (10, 1500):
    with open(path, "w") as file:
        file.write('{"cost": 1}\n' * whole + '{"cost": 1.5}\n{"cost": 2.9}\n')
    context.register_json(f"costs{whole}", path)
    seen.append(
        context.sql(
            f"select sum(cost) - {whole} as sum, max(cost) as max from costs{whole}"
        ).to_pydict()
    )
print(seen)
assert [{name: round(column[0], 6) for name, column in table.items()} for table in seen] == [
    {"sum": 4.4, "max": 2.9},
    {"sum": 3, "max": 2},
]
PY
