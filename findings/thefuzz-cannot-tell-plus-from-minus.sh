#!/usr/bin/env bash
# thefuzz's extractOne answers "-5" for "+5", "C" for "C++" and "e" for "é", though each of them
# is among the choices.
# Versions: thefuzz 0.22.1, RapidFuzz 3.14.6 (PyPI)
# Guess: a choice that equals the query is the best one, with the score 100, and others have less.
# Seen: before they are compared all that is neither a letter nor a digit becomes a blank, and
#   what is not ASCII is removed: WRatio("+5", "-5") is 100, and the first of the equals is
#   returned. QRatio("5 %", "5 €") is 100.
# Why: labels and answers are matched to a list: -1 and +1, < 5 and ≥ 5 become one, by the order
#   of the list, with full marks.
# Documented: that non-alphanumeric characters are replaced is, in the docstrings; that equal
#   texts lose is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" thefuzz==0.22.1 RapidFuzz==3.14.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import logging
logging.disable()
from thefuzz import fuzz, process

pairs = [("+5", ["-5", "+5"]), ("C++", ["C", "C++"]), ("≥ 5", ["< 5", "≥ 5"]), ("é", ["e", "é"])]
seen = [process.extractOne(query, choices) for query, choices in pairs]
scores = fuzz.WRatio("+5", "-5"), fuzz.QRatio("5 %", "5 €")
print(seen, scores)
assert [choice for choice, score in seen] == ["-5", "C", "< 5", "e"] and scores == (100, 100)
assert all(score == 100 for choice, score in seen[:3])
PY
