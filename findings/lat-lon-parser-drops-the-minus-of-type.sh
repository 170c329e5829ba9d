#!/usr/bin/env bash
# lat-lon-parser reads −11.5 with a true minus sign as 11.5, and "N48 8 W11" as 48.136.
# Versions: lat-lon-parser 1.3.1 (PyPI)
# Guess: the minus sign of Unicode is understood, as the typographic signs for minutes and seconds
#   are, or is an error, as 70 minutes are.
# Seen: it is taken away, and the place is on the other side of the equator. A latitude and a
#   longitude in one text are one angle whose seconds are the longitude, and 1e2 is 1°2′.
# Why: reports and web pages set negative numbers with that sign: Rio de Janeiro moves to Arabia,
#   without an error.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" lat-lon-parser==1.3.1
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from lat_lon_parser import parse

expected = {
    "-11.5": -11.5,
    "\u221211.5": 11.5,
    "48°8′15″ S": -48.1375,
    "\u221248°8′15″": 48.1375,
    "N48 8 W11": 48.1364,
    "1e2": 1.0333,
}
seen = {text: round(parse(text), 4) for text in expected}
print(seen)
assert seen == expected
try:
    parse("48°70'")
    raise SystemExit("70 minutes are read")
except ValueError:
    pass
PY
