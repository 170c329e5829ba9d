#!/usr/bin/env bash
# lm-format-enforcer ends every list at twenty items, and does not enforce bounds and formats.
# Versions: lm-format-enforcer 0.11.3, interegular 0.3.3, packaging 26.4, PyYAML 6.0.4, pydantic
#   2.14.4, pydantic_core 2.50.5, annotated-types 0.8.0, typing-inspection 0.4.5,
#   typing_extensions 4.16.0 (PyPI)
# Guess: a list without maxItems may have any number of items; minimum, maximum and format are
#   enforced, or refused when the parser is made.
# Seen: no comma is allowed behind the twentieth item; 50 passes for 0 to 1, "hello" for a date.
# Why: the twenty-first line of an invoice, or party to a contract, is not missed by the model but
#   forbidden to it, and the answer is valid.
# Documented: partly: an environment variable for the length of lists is listed; not that lists
#   are cut by default.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" lm-format-enforcer==0.11.3 \
    interegular==0.3.3 packaging==26.4 PyYAML==6.0.4 pydantic==2.14.4 pydantic_core==2.50.5 \
    annotated-types==0.8.0 typing-inspection==0.4.5 typing_extensions==4.16.0
PYTHONPATH="$packages" nice python3 - <<'PY'
from lmformatenforcer import JsonSchemaParser

def allows(schema, text):
    parser = JsonSchemaParser(schema)
    for character in text:
        if character not in parser.get_allowed_characters():
            return False
        parser = parser.add_character(character)
    return parser.can_end()

items = {"type": "array", "items": {"type": "integer"}}
seen = [
    allows(items, "[" + ",".join(["1"] * 20) + "]"),
    allows(items, "[" + ",".join(["1"] * 21) + "]"),
    allows({"type": "number", "minimum": 0, "maximum": 1}, "50"),
    allows({"type": "string", "format": "date"}, '"hello"'),
]
print(seen)
assert seen == [True, False, True, True]
PY
