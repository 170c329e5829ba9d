#!/usr/bin/env bash
# Babel parses "1,5" as 15 in English, and "1.5" as 15 in German.
# Versions: babel 2.19.0 (PyPI)
# Guess: parse_decimal refuses a grouping separator where no group of three digits follows, as it
#   refuses other malformed numbers.
# Seen: separators of thousands are dropped wherever they stand: 1,5 is 15, 0,75 is 75, 1.234,5 in
#   English is 1.2345.
# Why: the locale of a document is a guess; a wrong guess should raise, and here multiplies prices
#   by 10, 100 or 1000.
# Documented: yes, as strict=True, which is not the default.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" babel==2.19.0
PYTHONPATH="$packages" nice python3 - <<'PY'
from babel.numbers import parse_decimal

seen = [
    str(parse_decimal(text, locale=locale))
    for text, locale in [("1,5", "en_US"), ("0,75", "en_US"), ("1.5", "de_DE"), ("19.99", "de_DE")]
]
print(seen)
assert seen == ["15", "75", "15", "1999"], seen
PY
