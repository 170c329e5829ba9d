#!/usr/bin/env bash
# geopy reads the coordinates "48,137 11,575" as 11, -145: Munich is in the Pacific.
# Versions: geopy 2.5.0, geographiclib 2.1 (PyPI)
# Guess: a decimal comma is understood, or refused as an unknown format.
# Seen: a part of the text is taken and the rest ignored: latitude 11, and longitude 575 turned
#   round to -145. "48 8 13 N 11 34 30 E", degrees without their signs, is 34, 30.
# Why: coordinates in German, French or Spanish documents have commas; each gives a valid place,
#   in another part of the world.
# Documented: many formats are, these are not; that what is not understood raises a ValueError is.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" geopy==2.5.0 geographiclib==2.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from geopy import Point

texts = ["48,137 11,575", "48 8 13 N 11 34 30 E", "48.137 11.575"]
seen = [tuple(Point.from_string(text))[:2] for text in texts]
print(*zip(texts, seen), sep="\n")
assert seen == [(11, -145), (34, 30), (48.137, 11.575)]
PY
