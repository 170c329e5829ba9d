#!/usr/bin/env bash
# fastjsonschema takes a schema of draft 2020-12, enforces draft 7 of it, and writes defaults into
# the answer.
# Versions: fastjsonschema 2.22.3 (PyPI)
# Guess: a $schema that is not supported is refused, as an unknown $ref is.
# Seen: it is compiled without a word; dependentRequired, unevaluatedProperties and what stands
#   beside a $ref (as pydantic writes it) are not enforced. The validated object gains the
#   defaults of missing members.
# Why: answers pass that the schema forbids; and a value that the model never gave is reported as
#   its answer.
# Documented: that drafts 4, 6 and 7 are implemented and use_default exist, yes; that later drafts
#   are taken as 7, no.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" fastjsonschema==2.22.3
PYTHONPATH="$packages" nice python3 - <<'PY'
import fastjsonschema

schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$defs": {"label": {"type": "string"}},
    "properties": {
        "label": {"$ref": "#/$defs/label", "maxLength": 3},
        "sure": {"type": "boolean", "default": True},
    },
    "dependentRequired": {"label": ["reason"]},
    "unevaluatedProperties": False,
}
answer = {"label": "positive", "other": 1}
fastjsonschema.compile(schema)(answer)
print(answer)
assert answer == {"label": "positive", "other": 1, "sure": True}
PY
