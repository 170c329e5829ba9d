#!/usr/bin/env bash
# text2num and number-parser make "2.5 1000000" and "2 point 5000000" of "two point five million".
# Versions: text2num 3.1.0, number-parser 0.3.2, attrs 26.1.0 (PyPI)
# Guess: a converter of numbers in running text turns the phrase into 2500000, or leaves it alone.
# Seen: it becomes two numbers in English, "zweieinhalb 1000000" in German; number-parser makes
#   "no 1" of "no one" and "2 half" of "second half"; text2num the German verb "acht geben" (to
#   take care) "8 geben".
# Why: transcripts and contracts are normalised so before the search for amounts, which then finds
#   2.5 and a million.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" text2num==3.1.0 number-parser==0.3.2 \
    attrs==26.1.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from number_parser import parse
from text_to_num import alpha2digit

seen = [
    alpha2digit("two point five million", "en"),
    alpha2digit("zweieinhalb Millionen", "de"),
    alpha2digit("acht geben", "de"),
    parse("two point five million"),
    parse("no one pays in the second half"),
]
print(*seen, sep="\n")
assert seen == [
    "2.5 1000000",
    "zweieinhalb 1000000",
    "8 geben",
    "2 point 5000000",
    "no 1 pays in the 2 half",
]
PY
