#!/usr/bin/env bash
# num2words writes -0.5 as "zero point five", and 5 as a currency as "zero euro, five cents".
# Versions: num2words 0.5.14, docopt 0.6.2 (PyPI)
# Guess: -0.5 is minus zero point five, as -1.5 is minus one point five; 5 euro are five euro.
# Seen: above -1 the minus is lost, in English, German, French, Spanish and Dutch. A whole number
#   is cents, and 5.0 is euros. In Italian Decimal("1.10") is "uno".
# Why: sums are written out in letters and prompts, and words are compared with the figures: a
#   whole amount is a hundredth, and a correlation or change of -0.5 is positive.
# Documented: not in the README.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" num2words==0.5.14 docopt==0.6.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from decimal import Decimal
from num2words import num2words

minus = {language: num2words(-0.5, lang=language) for language in ("en", "de", "fr", "es", "nl")}
euros = [num2words(amount, to="currency", currency="EUR") for amount in (5, 5.0)]
italian = num2words(Decimal("1.10"), lang="it")
print(minus, num2words(-1.5), euros, italian)
assert minus == {
    "en": "zero point five",
    "de": "null Komma fünf",
    "fr": "zéro virgule cinq",
    "es": "cero punto cinco",
    "nl": "nul komma vijf",
}
assert num2words(-1.5) == "minus one point five"
assert euros == ["zero euro, five cents", "five euro, zero cents"] and italian == "uno"
PY
