#!/usr/bin/env bash
# pint reads "1 000 kg" as 0 kg, "5,5 kg" as 55 kg, and "5 h 30 min" as a product.
# Versions: Pint 0.25.3, flexcache 0.3, typing_extensions 4.16.0, flexparser 0.4, platformdirs
#   4.14.8 (PyPI)
# Guess: what is not one number and one unit raises, as an unknown unit does.
# Seen: a space is a multiplication (1 × 000), a comma is dropped wherever it stands, and 5 h 30
#   min is 150 hour × minute; "5 Min" is five megainches.
# Why: quantities of documents come in these spellings: the masses are 0 or tenfold, with a unit
#   that fits the check.
# Documented: partly: that a space multiplies follows from its grammar; the comma not that we
#   found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" Pint==0.25.3 flexcache==0.3 \
    typing_extensions==4.16.0 flexparser==0.4 platformdirs==4.14.8
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pint

parse = pint.UnitRegistry().Quantity
seen = {text: str(parse(text)) for text in ["1 000 kg", "5,5 kg", "5 h 30 min", "5 Min"]}
print(seen)
assert list(seen.values()) == ["0 kilogram", "55 kilogram", "150 hour * minute", "5 megainch"]
PY
