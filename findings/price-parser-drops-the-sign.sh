#!/usr/bin/env bash
# price-parser has no negative amounts, and no thousands and millions in letters.
# Versions: price-parser 0.5.1, attrs 26.1.0 (PyPI)
# Guess: -5 EUR, (5.00) and −5 € are -5 or None; $1.5M is 1500000 or None.
# Seen: they are 5, 5.00, 5 and 1.5: sign and magnitude are dropped without a word, with a
#   currency found.
# Why: refunds and credit notes become charges, and a budget of 1.5 million costs 1.5.
# Documented: no; the README's examples are shop prices.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" price-parser==0.5.1 attrs==26.1.0
PYTHONPATH="$packages" nice python3 - <<'PY'
from price_parser import Price

texts = ["-5 EUR", "(5.00)", "\u22125 \u20ac", "$1.5M", "10k"]
seen = [str(Price.fromstring(text).amount) for text in texts]
print(dict(zip(texts, seen)))
assert seen == ["5", "5.00", "5", "1.5", "10"]
PY
