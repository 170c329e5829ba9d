#!/usr/bin/env bash
# quantiphy reads "1 EUR" as 10^18 "UR", "2 pages" as 0.000000000002 "ages", and "1,5 V" as 15 V.
# Versions: quantiphy 2.23 (PyPI)
# Guess: a unit that it does not know is kept whole when its rest would be no unit, as in "12
#   tokens"; a comma as decimal sign is an error.
# Seen: a first letter that is a scale factor is one: E, P, p, y, f, Z, T, u and m. Commas are
#   deleted wherever they stand. "5 days" and "12 tokens" are kept only because d and t are no
#   factors.
# Why: it is taken to read quantities out of reports and settings, and is right for volts and hours:
#   a fee becomes a quintillion, a page count nothing, without an error.
# Documented: partly: the parameters known_units and ignore_sf exist.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" quantiphy==2.23
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from quantiphy import Quantity

texts = ["12 tokens", "5 days", "1 EUR", "2 pages", "3 files", "1,5 V"]
seen = {text: (Quantity(text).real, Quantity(text).units) for text in texts}
print(seen)
assert list(seen.values()) == [
    (12, "tokens"),
    (5, "days"),
    (1e18, "UR"),
    (2e-12, "ages"),
    (3e-15, "iles"),
    (15, "V"),
]
PY
