#!/usr/bin/env bash
# jsonpath-python answers an empty list to $.items[-1], to [0,2], to && and to == true.
# Versions: jsonpath-python 1.1.6 (PyPI)
# Guess: what RFC 9535 and the first description of JSONPath have is understood, or an error.
# Seen: nothing is found, and nothing raised: not the last item by [-1], nor two by [0,2], nor a
#   record by "@.flag == true" or "@.fee == null", nor by two conditions joined with &&. The same
#   are found as [-1:], "== True", "== None" and "and", for the conditions are Python's.
# Why: a gate that counts the failed answers by such a path counts none and is green; the path is
#   right in the other libraries.
# Documented: its description says that the syntax is modified, and names other libraries for strict
#   RFC 9535; not that the rest finds nothing instead of raising.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" jsonpath-python==1.1.6
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from jsonpath import JSONPath

items = [
    {"id": 1, "fee": 5, "failed": True},
    {"id": 2, "fee": None, "failed": False},
    {"id": 3, "fee": 7, "failed": True},
]
pairs = {
    "$.items[-1].id": "$.items[-1:].id",
    "$.items[0,2].id": "$.items[::2].id",
    "$.items[?(@.failed == true)].id": "$.items[?(@.failed == True)].id",
    "$.items[?(@.fee == null)].id": "$.items[?(@.fee == None)].id",
    "$.items[?(@.id > 1 && @.id < 3)].id": "$.items[?(@.id > 1 and @.id < 3)].id",
}
seen = [[JSONPath(path).parse({"items": items}) for path in pair] for pair in pairs.items()]
print(*zip(pairs, seen), sep="\n")
assert seen == [[[], [3]], [[], [1, 3]], [[], [1, 3]], [[], [2]], [[], [2]]]
PY
