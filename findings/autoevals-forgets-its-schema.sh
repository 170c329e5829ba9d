#!/usr/bin/env bash
# autoevals' ValidJSON gives 1 to an answer that lacks a required member, and 0 to the valid JSON
# 5.
# Versions: autoevals 0.4.1, chevron 0.14.0, jsonschema 4.26.0, attrs 26.1.0,
#   jsonschema-specifications 2025.9.1, referencing 0.37.0, rpds-py 2026.9.1, typing_extensions
#   4.16.0, polyleven 0.12.0, PyYAML 6.0.4 (PyPI)
# Guess: what is valid JSON is 1, and with a schema what follows it, as ValidJSON(schema=...) in
#   its documentation.
# Seen: the schema that ValidJSON was made with is not looked at, neither when it is called nor
#   with eval and eval_async: {"b":1} is 1 where a is required. Given to the call as "expected" it
#   holds. 5, "x", true and null are 0, also with a schema of type integer; {"a":NaN} is 1.
# Why: the share of answers that follow the schema is 100 % as long as they are objects; a release
#   is let through by a check that checks nothing.
# Documented: that the schema is validated against is, with this call.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" autoevals==0.4.1 chevron==0.14.0 \
    jsonschema==4.26.0 attrs==26.1.0 jsonschema-specifications==2025.9.1 referencing==0.37.0 \
    rpds-py==2026.9.1 typing_extensions==4.16.0 polyleven==0.12.0 PyYAML==6.0.4
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from autoevals import ValidJSON

schema = {"type": "object", "required": ["a"]}
judge = ValidJSON(schema=schema)
missing = [judge('{"b":1}').score, judge.eval(output='{"b":1}').score, judge('{"b":1}', schema).score]
texts = ["5", '"x"', "true", "null", '{"a":NaN}', "[1]"]
plain = {text: ValidJSON()(text).score for text in texts}
print(missing, plain)
assert missing == [1, 1, 0] and list(plain.values()) == [0, 0, 0, 0, 1, 1]
assert ValidJSON(schema={"type": "integer"})("5").score == 0
PY
