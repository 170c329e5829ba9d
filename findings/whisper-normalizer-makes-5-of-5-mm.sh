#!/usr/bin/env bash
# whisper-normalizer makes "5" of "5 mm" and of "-5", "25 €0" of "25 000 euros", and "due" of
# "[not] due".
# Versions: whisper-normalizer 0.1.15, more-itertools 11.2.1, regex 2026.11.19 (PyPI)
# Guess: it makes two ways to say a thing equal, and leaves different things different.
# Seen: mm is a filler as in speech, and goes; so do the signs - and +, < and §, and what stands in
#   brackets. A space in a number ends it and its zeros are one zero; "1.000,50" is "one.00050",
#   "½" is "one 2", "one, two, three" is 123, and "one thousand two thousand" 3000.
# Why: word error rates are computed after it: a transcript that has lost a unit, a sign or a "not"
#   in brackets has no error, and lists of numbers are one.
# Documented: not that we found; comments in the code name the brackets.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" whisper-normalizer==0.1.15 \
    more-itertools==11.2.1 regex==2026.11.19
PYTHONPATH="$packages" nice python3 - <<'PY'
from whisper_normalizer.english import EnglishTextNormalizer

normalize = EnglishTextNormalizer()
expected = {
    "5 mm": "5",
    "-5": "5",
    "5 < 6": "5 6",
    "[not] due": "due",
    "the fee is (not) due": "the fee is due",
    "25 000 euros": "25 €0",
    "1.000,50": "one.00050",
    "½ cup": "one 2 cup",
    "one, two, three": "123",
    "one thousand two thousand": "3000",
    "two hundred, three hundred": "20300",
    "five hundred euros": "€500",
}
seen = {text: normalize(text) for text in expected}
print(seen)
assert seen == expected
PY
