#!/usr/bin/env bash
# simhash finds no difference between 5.0 and 50, -5 and 5, £5 and €5, or C++ and C.
# Versions: simhash 2.1.2, numpy 2.4.6 (PyPI)
# Guess: texts that differ in a sign, a point or a currency have a small distance, but not 0.
# Seen: of a text only letters, digits and underscores are kept, joined without a space and in lower
#   case: "pay -5" is "pay5", "1,5" is "15", "5 - 10" is "510", "A B" is "ab". The distances are 0,
#   and that of "!!!" and the empty text too.
# Why: documents that differ in an amount, a sign or a version are dropped as duplicates, also where
#   only a distance of 0 is taken for one.
# Documented: the pattern is an argument of the class; not what it drops.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" simhash==2.1.2 numpy==2.4.6
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from simhash import Simhash

pairs = [
    ("the fee is 5.0 EUR", "the fee is 50 EUR"),
    ("the balance is -5 EUR", "the balance is 5 EUR"),
    ("the fee is \u00a35", "the fee is \u20ac5"),
    ("from 5 - 10 EUR", "from 510 EUR"),
    ("written in C++", "written in C"),
    ("!!!", ""),
]
seen = [Simhash(one).distance(Simhash(two)) for one, two in pairs]
control = Simhash("the fee is 5 EUR").distance(Simhash("the fee is 6 EUR"))
print(seen, control)
assert seen == [0] * len(pairs) and control > 0
PY
