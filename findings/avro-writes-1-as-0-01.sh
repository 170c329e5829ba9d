#!/usr/bin/env bash
# avro writes Decimal("1") into a decimal of two places as 0.01, and Decimal("1.5") as 0.15.
# Versions: avro 1.12.2 (PyPI)
# Guess: a number with fewer places than the schema has is filled with zeros, as fastavro does it;
#   one with more is refused.
# Seen: the digits are written as they are and the scale is not looked at, unless there are too many
#   places, which raises: 1 becomes 0.01, 1.5 becomes 0.15, 12345678901.5 becomes 1234567890.15,
#   1E+2 becomes 0.01, in bytes as in fixed. In a union of null, boolean and int True becomes 1.
# Why: whole amounts are a hundredth and those with one place a tenth of what they were, and those
#   with two are right, so a test with 9.99 passes.
# Documented: not that we found; the specification says that the scale is that of the schema.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" avro==1.12.2
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import io
import json
from decimal import Decimal

import avro.io
import avro.schema

def through(kind, value):
    schema = avro.schema.parse(json.dumps(kind))
    file = io.BytesIO()
    avro.io.DatumWriter(schema).write(value, avro.io.BinaryEncoder(file))
    file.seek(0)
    return avro.io.DatumReader(schema).read(avro.io.BinaryDecoder(file))

places = {"logicalType": "decimal", "precision": 13, "scale": 2}
kinds = [{"type": "bytes", **places}, {"type": "fixed", "name": "fee", "size": 8, **places}]
values = ["9.99", "1", "1.5", "1E+2", "12345678901.5"]
seen = [[str(through(kind, Decimal(value))) for value in values] for kind in kinds]
try:
    refused = through(kinds[0], Decimal("1.239"))
except avro.errors.AvroOutOfScaleException:
    refused = None
flag = through(["null", "boolean", "int"], True)
print(dict(zip(values, seen[0])), refused, flag)
assert seen[0] == seen[1] == ["9.99", "0.01", "0.15", "0.01", "1234567890.15"]
assert refused is None and flag == 1 and flag is not True
PY
