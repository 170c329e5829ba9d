#!/usr/bin/env bash
# fastavro writes 1.7 into a field of type int as 1, and "1.5" into a double as 1.5.
# Versions: fastavro 1.13.1 (PyPI)
# Guess: a value that is not of the field's type raises, as a number does in a field of strings.
# Seen: a float loses its fraction, True becomes 1, digits in quotes become a number, a member
#   that the schema does not have is dropped, all without an error. In a union of double and long,
#   5 becomes 5.0.
# Why: Avro is chosen because the schema is enforced: a confidence of 0.97 in a field declared int
#   is 0, and the column that was added to the answers yesterday is not in the file.
# Documented: that strict=True refuses unknown members is; not what happens to fractions.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" fastavro==1.13.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import io
from fastavro import parse_schema, reader, writer

def written(kind, record):
    schema = {"type": "record", "name": "answer", "fields": [{"name": "x", "type": kind}]}
    file = io.BytesIO()
    writer(file, parse_schema(schema), [record])
    file.seek(0)
    return next(iter(reader(file)))

seen = [
    written("int", {"x": 1.7}),
    written("long", {"x": True}),
    written("double", {"x": "1.5"}),
    written("int", {"x": 1, "error": "cut"}),
    written(["double", "long"], {"x": 5}),
]
print(seen)
assert [repr(record) for record in seen] == [
    "{'x': 1}",
    "{'x': 1}",
    "{'x': 1.5}",
    "{'x': 1}",
    "{'x': 5.0}",
]
try:
    written("string", {"x": 5})
    raise SystemExit("a number in a field of strings was written")
except TypeError:
    pass
PY
