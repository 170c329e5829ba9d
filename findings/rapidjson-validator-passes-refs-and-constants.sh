#!/usr/bin/env bash
# python-rapidjson's Validator passes "REJECTED" for {"const": "APPROVED"}, 5 for a $ref to a text
# in $defs, and anything for the schema false.
# Versions: python-rapidjson 1.25 (PyPI)
# Guess: const, and a reference within the schema, are checked, and false passes nothing.
# Seen: it knows draft 4: const, contains, if, propertyNames and numbers as exclusiveMinimum are
#   passed over, and with them the schema that a $ref to #/$defs names. false is a schema that
#   passes all. The whole number 1.0 is no integer.
# Why: schemas that pydantic and model APIs write have their parts in $defs and their labels in
#   const: each answer is valid.
# Documented: "JSON schema validation", without a draft, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" python-rapidjson==1.25
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import rapidjson

def passes(schema, value):
    try:
        rapidjson.Validator(rapidjson.dumps(schema))(rapidjson.dumps(value))
        return True
    except rapidjson.ValidationError:
        return False

label = {"$defs": {"label": {"type": "string"}}, "properties": {"a": {"$ref": "#/$defs/label"}}}
wrong = [
    ({"const": "APPROVED"}, "REJECTED"),
    (label, {"a": 5}),
    (False, 1),
    ({"exclusiveMinimum": 0}, 0),
    ({"contains": {"const": 1}}, [2]),
    ({"propertyNames": {"pattern": "^a"}}, {"b": 1}),
]
seen = [passes(*pair) for pair in wrong]
print(seen, passes({"type": "string"}, 5), passes({"type": "integer"}, 1.0))
assert all(seen) and not passes({"type": "string"}, 5) and not passes({"type": "integer"}, 1.0)
PY
