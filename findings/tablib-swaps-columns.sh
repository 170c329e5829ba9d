#!/usr/bin/env bash
# tablib puts a score under "id" when a later JSON record names its members in another order.
# Versions: tablib 3.10.0 (PyPI)
# Guess: records of JSON are matched to columns by name; JSON objects have no order.
# Seen: the names come from the first record, the values of all others are taken in the order in
#   which they stand: {"score": 2, "id": "b"} has the id 2 and the score "b". A member of another
#   name is put under the name at its place, and only a record with another number of members
#   raises.
# Why: servers and models do not keep an order from answer to answer: the table looks complete, and
#   ids and scores are mixed in it.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" tablib==3.10.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import json, tablib

def read(*records):
    return tablib.Dataset().load(json.dumps(records), format="json").dict

swapped = read({"id": "a", "score": 1}, {"score": 2, "id": "b"})
renamed = read({"id": "a", "score": 1}, {"id": "b", "error": "timeout"})
print(swapped, renamed)
assert swapped[1] == {"id": 2, "score": "b"}
assert renamed[1] == {"id": "b", "score": "timeout"}
try:
    read({"id": "a", "score": 1}, {"id": "b"})
    raise SystemExit("the shorter record was read")
except tablib.InvalidDimensions as error:
    print(repr(error))
PY
