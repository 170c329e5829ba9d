#!/usr/bin/env bash
# Cerberus passes true as an integer, but not as a number, and does not compare a text with min
# and max.
# Versions: Cerberus 1.3.8 (PyPI)
# Guess: true is no integer, as in JSON Schema and in Cerberus' own type "number"; a rule that
#   cannot be applied is an error.
# Seen: {"type": "integer"} passes true, {"type": "number"} refuses it. min and max pass what
#   cannot be compared with them, "n/a" or a list, and NaN; only a type beside them refuses those.
# Why: a score is bounded without a type because models send 4 as well as 4.5: "n/a" passes as
#   between 1 and 5, and true is counted as one star.
# Documented: that types are no part of min is; that the rule is skipped is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" Cerberus==1.3.8
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from cerberus import Validator

def passes(rules, value):
    return Validator({"score": rules}).validate({"score": value})

bounds = {"min": 1, "max": 5}
seen = {
    "integer": passes({"type": "integer"}, True),
    "number": passes({"type": "number"}, True),
    "in bounds": passes({"type": "integer"} | bounds, True),
    "bounds": [passes(bounds, value) for value in ("n/a", [9], 9)],
    "float": passes({"type": "float"} | bounds, float("nan")),
}
print(seen)
assert seen == {
    "integer": True,
    "number": False,
    "in bounds": True,
    "bounds": [True, True, False],
    "float": True,
}
PY
