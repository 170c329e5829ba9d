#!/usr/bin/env bash
# pyap finds the address "500 to 123 Main St, Springfield, IL 62701" in "Pay 500 to 123 Main St,
# ...".
# Versions: pyap 0.3.1 (PyPI)
# Guess: an address begins at its house number; numbers before it are not part of it.
# Seen: it begins at the first number near it: "Pay 500 to 123 Main St" and "In 2026 123 Main St"
#   have the street numbers "500" and "2026 123".
# Why: addresses are extracted to be matched, located or removed: one place is many, the house
#   number is an amount, and with the address the amount is blacked out.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pyap==0.3.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pyap

texts = [
    "Pay 500 to 123 Main St, Springfield, IL 62701 now",
    "In 2026 123 Main St, Springfield, IL 62701",
    "Send it to 123 Main St, Springfield, IL 62701",
]
found = [pyap.parse(text, country="US") for text in texts]
seen = [[(each.full_address, each.street_number) for each in addresses] for addresses in found]
print(*seen, sep="\n")
place = "123 Main St, Springfield, IL 62701"
assert seen == [[("500 to " + place, "500")], [("2026 " + place, "2026 123")], [(place, "123")]]
PY
