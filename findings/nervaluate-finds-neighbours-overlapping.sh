#!/usr/bin/env bash
# nervaluate counts an entity at characters 4 to 10 as found, in ent_type, by one at 0 to 4, which
# ends where it begins.
# Versions: nervaluate 1.2.1 (PyPI)
# Guess: the ends of spans are those of spaCy, Prodigy and Python's slices: two that only touch do
#   not overlap.
# Seen: ends are taken to be within the span: ent_type is 1 and partial 0.5 for neighbours, 0 when
#   one character lies between them.
# Why: annotations come with ends outside of the span: a model that tags the word before each
#   entity has full marks in one of the four measures and half in another.
# Documented: a comment in the source says that the end is inclusive; the manual does not, that we
#   found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" nervaluate==1.2.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import logging
logging.disable()
from nervaluate import Evaluator

def scores(a, b):
    spans = [[[{"label": "fee", "start": start, "end": end}]] for start, end in (a, b)]
    overall = Evaluator(*spans, tags=["fee"]).evaluate()["overall"]
    return {name: round(overall[name].f1, 2) for name in ("ent_type", "partial", "exact")}

seen = [scores((4, 10), (0, 4)), scores((0, 2), (2, 4)), scores((0, 2), (3, 4))]
print(*seen, sep="\n")
assert seen[0] == seen[1] == {"ent_type": 1, "partial": 0.5, "exact": 0}
assert seen[2] == {"ent_type": 0, "partial": 0, "exact": 0}
PY
