#!/usr/bin/env bash
# CommonRegex finds $250 in "$25000", $100 in "$1000.50", and "5 Jan" in "5 January 2024".
# Versions: commonregex 1.5.4 (PyPI)
# Guess: a price and a date are found whole, or not at all.
# Seen: a price ends after three digits unless a comma follows, so thousands without one are cut to
#   hundreds, with their cents; "$1.000,50" is $1.00. A day before the month loses the year, but
#   not after "3rd of"; the century goes from "2024-01-05".
# Why: it is the quick way to amounts and dates of a text; the amounts that it returns are
#   plausible, and smaller by a factor of ten to a thousand.
# Documented: not that we found; the examples have no such price.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" commonregex==1.5.4
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from commonregex import CommonRegex

prices = ["$999", "$1,000.50", "$1000.50", "$25000", "$1.000,50"]
dates = ["January 5, 2024", "5 January 2024", "3rd of May 2024", "2024-01-05"]
found = {text: CommonRegex(text).prices for text in prices}
found |= {text: CommonRegex(text).dates for text in dates}
print(found)
assert list(found.values()) == [
    ["$999"],
    ["$1,000.50"],
    ["$100"],
    ["$250"],
    ["$1.00"],
    ["January 5, 2024"],
    ["5 Jan"],
    ["3rd of May 2024"],
    ["24-01-05"],
]
PY
