#!/usr/bin/env bash
# Validators pass a NaN as a confidence between 0 and 1, and "2026\n" or Arabic digits as a year.
# Versions: jsonschema 4.26.0, attrs 26.1.0, jsonschema-specifications 2025.9.1, referencing
#   0.37.0, rpds-py 2026.9.1, typing_extensions 4.16.0, fastjsonschema 2.22.3, jsonschema-rs
#   0.61.2 (PyPI)
# Guess: minimum 0 and maximum 1 refuse NaN, which json.loads reads; ^\d{4}$ refuses a trailing
#   newline and digits beyond ASCII, as in ECMA-262, the dialect that JSON Schema names.
# Seen: jsonschema passes all three, fastjsonschema NaN and the Arabic digits; jsonschema-rs none.
# Why: the mean of a column with one NaN is NaN, comparisons with it are false: a gate neither
#   passes nor fails; years with newlines do not join.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" jsonschema==4.26.0 attrs==26.1.0 \
    jsonschema-specifications==2025.9.1 referencing==0.37.0 rpds-py==2026.9.1 \
    typing_extensions==4.16.0 fastjsonschema==2.22.3 jsonschema-rs==0.61.2
PYTHONPATH="$packages" nice python3 - <<'PY'
import json, fastjsonschema, jsonschema, jsonschema_rs

cases = [
    ({"type": "number", "minimum": 0, "maximum": 1}, json.loads("NaN")),
    ({"pattern": r"^\d{4}$"}, "2026\n"),
    ({"pattern": r"^\d{4}$"}, "\u0662\u0660\u0662\u0666"),
]

def fast(schema, value):
    try:
        fastjsonschema.compile(schema)(value)
        return True
    except fastjsonschema.JsonSchemaValueException:
        return False

seen = {
    "jsonschema": [jsonschema.Draft202012Validator(schema).is_valid(value) for schema, value in cases],
    "fastjsonschema": [fast(*case) for case in cases],
    "jsonschema-rs": [
        jsonschema_rs.Draft202012Validator(schema).is_valid(value) for schema, value in cases
    ],
}
print(seen)
assert seen == {
    "jsonschema": [True, True, True],
    "fastjsonschema": [True, False, True],
    "jsonschema-rs": [False] * 3,
}
PY
