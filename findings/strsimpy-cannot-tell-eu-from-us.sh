#!/usr/bin/env bash
# strsimpy's q-gram distance of "EU" and "US", or of any two texts of less than three letters, is
# 0.
# Versions: strsimpy 0.2.1 (PyPI)
# Guess: two texts that differ have a distance above 0, and "2026 Q1" is nearer to "2026 Q2" than
#   "EU" to "US".
# Seen: QGram(), whose q is 3, knows no part of a short text: EU and US, 12 and 21, yes and no
#   differ in nothing or in one part; Cosine calls "ab" and "ab c" wholly different, SorensenDice
#   divides by zero. JaroWinkler of 12 and 21 is 0.
# Why: country codes, grades, labels and amounts are short: with the one measure duplicates are
#   found that are none, with the others none that are.
# Documented: the measure is described; what it does below q letters is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" strsimpy==0.2.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from strsimpy.cosine import Cosine
from strsimpy.jaro_winkler import JaroWinkler
from strsimpy.qgram import QGram

pairs = [("EU", "US"), ("12", "21"), ("A1", "B2"), ("no", "yes"), ("2026 Q1", "2026 Q2")]
seen = {pair: QGram().distance(*pair) for pair in pairs}
print(seen, Cosine(3).similarity("ab", "ab c"), JaroWinkler().similarity("12", "21"))
assert list(seen.values()) == [0, 0, 0, 1, 2]
assert Cosine(3).similarity("ab", "ab c") == JaroWinkler().similarity("12", "21") == 0
PY
