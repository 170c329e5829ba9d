#!/usr/bin/env bash
# quantulum3 reads "EUR 500" as a bare number, "1.5bn EUR" as barn newtons, "100k EUR" as kibibyte
# euros.
# Versions: quantulum3 0.10.0, inflect 7.6.0, jaraco.functools 4.6.0, more-itertools 11.2.1,
#   typeguard 4.6.1, typing_extensions 4.16.0, num2words 0.5.14, docopt 0.6.2 (PyPI)
# Guess: a currency before the number counts as one behind it, $ and EUR alike; k, M and bn
#   multiply; what is not understood has no unit.
# Seen: EUR, USD and CHF before the number are not seen; of $, 1.5M is 1500000, but "1.5bn EUR" is
#   1.5 barn newton and "100k EUR" 100 kibibyte euro. "half a million euros" is 1500000, "a
#   quarter of a million euros" 0.25 and a million euros, "minus 5 EUR" is 5, "minus five EUR" -5.
# Why: contracts outside of the United States write EUR 500: the fees have no currency, and a
#   filter by it drops them; the rest are wrong by factors of three to a billion.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" quantulum3==0.10.0 inflect==7.6.0 \
    jaraco.functools==4.6.0 more-itertools==11.2.1 typeguard==4.6.1 typing_extensions==4.16.0 \
    num2words==0.5.14 docopt==0.6.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import warnings

warnings.simplefilter("ignore")
from quantulum3 import parser

expected = {
    "EUR 500": [(500, "dimensionless")],
    "CHF 10": [(10, "dimensionless")],
    "500 EUR": [(500, "euro")],
    "$1.5M": [(1500000, "dollar")],
    "1.5bn EUR": [(1.5, "barn newton")],
    "100k EUR": [(100, "kibibyte euro")],
    "half a million euros": [(1500000, "euro")],
    "a quarter of a million euros": [(0.25, "dimensionless"), (1000000, "euro")],
    "minus 5 EUR": [(5, "euro")],
    "minus five EUR": [(-5, "euro")],
}
seen = {text: [(found.value, found.unit.name) for found in parser.parse(text)] for text in expected}
print(*seen.items(), sep="\n")
assert seen == expected
PY
