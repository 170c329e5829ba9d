#!/usr/bin/env bash
# pycountry's search_fuzzy finds Nigeria first for "Niger", and North Korea for "Korea".
# Versions: pycountry 26.2.16 (PyPI)
# Guess: an exact name comes first: Niger for Niger; of "Korea" the two are not told apart, or it
#   is the South.
# Seen: parts of names of countries and of their provinces are scored alike: NGA before NER, PRK
#   before KOR; Central is Botswana, Republic is Russia and Washington the United States, without
#   a score that shows how good a match is.
# Why: the first result is what one takes: records of a country are booked for another, which has
#   the same form.
# Documented: that it is experimental and orders by a heuristic is; not that an exact name may
#   come second.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pycountry==26.2.16
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pycountry

names = ("Niger", "Korea", "Central", "Republic", "Dominica")
seen = {name: [found.alpha_3 for found in pycountry.countries.search_fuzzy(name)][:2] for name in names}
print(seen, pycountry.countries.lookup("Niger").alpha_3)
assert seen["Niger"] == ["NGA", "NER"] and seen["Korea"] == ["PRK", "KOR"] and seen["Dominica"][0] == "DMA"
assert seen["Central"][0] == "BWA" and seen["Republic"][0] == "RUS"
PY
