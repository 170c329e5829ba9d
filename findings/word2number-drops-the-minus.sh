#!/usr/bin/env bash
# word2number reads "half a million" as 1000000, "minus five" as 5 and "one two three" as 5.
# Versions: word2number 1.1 (PyPI)
# Guess: a phrase that is not one number in words raises ValueError, as "no number" does; the sign
#   counts.
# Seen: words that it does not know are passed over, the others added or multiplied as they come:
#   "100 thousand" is 1000, "two point five million" 2, "nineteen eighty four" 1524.
# Why: amounts of contracts are written in words to be safe from misprints: the check against the
#   digits fails, or the words win and are wrong.
# Documented: not that we found; the README's examples are well-formed numbers.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" word2number==1.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from word2number.w2n import word_to_num

phrases = [
    "half a million",
    "minus five",
    "one two three",
    "100 thousand",
    "two point five million",
    "nineteen eighty four",
]
seen = [word_to_num(phrase) for phrase in phrases]
print(dict(zip(phrases, seen)))
assert seen == [1000000, 5, 5, 1000, 2, 1524]
PY
