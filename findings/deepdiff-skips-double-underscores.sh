#!/usr/bin/env bash
# DeepDiff finds no difference in members whose names begin with two underscores.
# Versions: deepdiff 9.1.0, cachebox 5.2.3, orderly-set 5.5.0 (PyPI)
# Guess: all members of two JSON values are compared; what is left out must be named.
# Seen: {"__typename": "Invoice"} and {"__typename": "Reminder"} are equal, also inside of lists;
#   with ignore_private_variables=False they differ.
# Why: GraphQL's __typename, templates' __version__ and labels of exports are such names: a test
#   of two runs passes although the kind of each document changed.
# Documented: yes, as an option for Python objects; that it holds for the keys of dictionaries
#   follows from its text at best.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" deepdiff==9.1.0 cachebox==5.2.3 \
    orderly-set==5.5.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from deepdiff import DeepDiff

old = {"__typename": "Invoice", "x": [{"__v": 1}]}
new = {"__typename": "Reminder", "x": [{"__v": 2}]}
seen = [len(DeepDiff(old, new, **o)) for o in ({}, {"ignore_private_variables": False})]
print(seen)
assert seen == [0, 1]
PY
