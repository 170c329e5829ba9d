#!/usr/bin/env bash
# textdistance's jaccard, sorensen and cosine call "pay 12 EUR" and "pay 21 EUR" the same.
# Versions: textdistance 4.6.3 (PyPI)
# Guess: token measures compare words, or runs of letters, as in libraries for near-duplicates.
# Seen: the tokens are single letters and their order is lost: the similarity is 1.0, also of "not
#   due" and "due not"; with qval=None (words) it is 0.5.
# Why: changed amounts and dates are what two versions of a document differ in: they are removed
#   as duplicates.
# Documented: yes, qval=1 is in the list of the arguments.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" textdistance==4.6.3
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import textdistance

pair = "pay 12 EUR", "pay 21 EUR"
measures = (textdistance.jaccard, textdistance.sorensen, textdistance.cosine)
seen = [measure.normalized_similarity(*pair) for measure in measures]
words = textdistance.Jaccard(qval=None).normalized_similarity(*pair)
print(seen, words)
assert seen == [1.0] * 3 and words == 0.5
PY
