#!/usr/bin/env bash
# outlines-core answers allOf with a pattern that no JSON matches, and drops bounds without a
# word.
# Versions: outlines_core 0.2.14 (PyPI)
# Guess: a keyword that cannot be enforced raises, as an unknown type does; allOf of two string
#   schemas is one string.
# Seen: allOf gives the pattern of two strings one after the other: "aa""aa" is forced on the
#   model. minimum, maximum, multipleOf and uniqueItems are ignored: 50 passes for 0 to 10. The
#   number 1e3 is refused, which JSON allows.
# Why: allOf is what schema generators write for a refined type: each answer is then broken JSON,
#   by force; and "confidence 0 to 1" is a promise that nothing keeps.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" outlines_core==0.2.14
PYTHONPATH="$packages" nice python3 - <<'PY'
import json, re
from outlines_core.json_schema import build_regex_from_schema

def allows(schema, text):
    return re.fullmatch(build_regex_from_schema(json.dumps(schema)), text) is not None

both = {"allOf": [{"type": "string", "minLength": 2}, {"type": "string", "maxLength": 3}]}
seen = [
    allows(both, '"aa"'),
    allows(both, '"aa""aa"'),
    allows({"type": "integer", "minimum": 0, "maximum": 10}, "50"),
    allows({"type": "integer", "multipleOf": 5}, "6"),
    allows({"type": "array", "items": {"type": "integer"}, "uniqueItems": True}, "[1, 1]"),
    allows({"type": "number"}, "1e3"),
    allows({"type": "number"}, "1e+3"),
]
print(seen)
assert seen == [False, True, True, True, True, False, True], seen
PY
