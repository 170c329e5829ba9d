#!/usr/bin/env bash
# jsondiff and dictdiffer find no difference between true and 1, false and 0.
# Versions: jsondiff 2.2.1, PyYAML 6.0.4, dictdiffer 0.10.0 (PyPI)
# Guess: a diff of JSON values distinguishes a truth value from a number, as JSON and its schemas
#   do.
# Seen: they compare with Python's ==, so that {"due": true} and {"due": 1} are equal, and no
#   option changes it; that dictdiffer takes 0.3 and 0.30000000000000004 for equal is one.
# Why: the change from a flag to a count, or from a verdict to a score, is what a diff of two runs
#   is asked for.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" jsondiff==2.2.1 PyYAML==6.0.4 \
    dictdiffer==0.10.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import dictdiffer, jsondiff

pairs = [({"due": True}, {"due": 1}), ({"hits": 0}, {"hits": False})]
seen = [(jsondiff.diff(*pair), list(dictdiffer.diff(*pair))) for pair in pairs]
print(seen)
assert seen == [({}, [])] * 2
assert jsondiff.diff({"due": True}, {"due": 2}) and list(dictdiffer.diff({"due": True}, {"due": 2}))
PY
