#!/usr/bin/env bash
# pycm's accuracy of [1, 0, 1] against [1.0, 0.0, 1.0] is 0.
# Versions: pycm 4.6, art 6.5, numpy 1.26.4 (PyPI)
# Guess: labels are compared as Python does, or mixed kinds are refused.
# Seen: labels of two kinds are compared by how they print: 1 and 1.0 are two of four classes, and
#   nothing agrees; True and "True" are one. None, a missing label, is a class "None" that counts
#   as an error.
# Why: a column of labels becomes one of fractions as soon as a cell is missing, which is when the
#   answers are compared with the reference; an accuracy of 0 is noticed, a class more is not.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pycm==4.6 art==6.5 numpy==1.26.4
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from pycm import ConfusionMatrix

cases = [([1, 0, 1], [1.0, 0.0, 1.0]), ([True, False], ["True", "False"]), ([1, 0, 1, 1], [1, 0, 1, None])]
seen = []
for actual, predicted in cases:
    matrix = ConfusionMatrix(actual, predicted)
    seen.append((matrix.classes, matrix.Overall_ACC))
print(*seen, sep="\n")
assert seen[0] == (["0", "0.0", "1", "1.0"], 0)
assert seen[1] == (["False", "True"], 1)
assert seen[2] == (["0", "1", "None"], 0.75)
PY
