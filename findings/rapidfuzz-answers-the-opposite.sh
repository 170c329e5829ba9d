#!/usr/bin/env bash
# RapidFuzz maps the answer "approved" to "not approved" rather than to "Approved".
# Versions: rapidfuzz 3.14.6 (PyPI)
# Guess: letter case is ignored, as in FuzzyWuzzy, from which the API comes; the more similar
#   label wins, and an answer that resembles none gives None.
# Seen: extractOne gives "not approved" 90 and "Approved" 87.5, because case counts and a part
#   that matches is enough; "" gives the first label with a score of 0; token_set_ratio of the two
#   opposites is 100.
# Why: free-text answers are matched to labels in this way: verdicts are turned round with a score
#   above every usual threshold.
# Documented: that there is no preprocessing any more is, in the changes of version 3; the rest
#   follows from the definitions.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" rapidfuzz==3.14.6
PYTHONPATH="$packages" nice python3 - <<'PY'
from rapidfuzz import fuzz, process

seen = [
    process.extractOne("approved", ["not approved", "Approved"])[:2],
    process.extractOne("", ["positive", "negative"])[:2],
    fuzz.token_set_ratio("approved", "not approved"),
]
print(seen)
assert seen == [("not approved", 90.0), ("positive", 0.0), 100.0], seen
PY
