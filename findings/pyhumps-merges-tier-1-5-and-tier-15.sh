#!/usr/bin/env bash
# pyhumps makes one member of {"tier_1_5": 1, "tier_15": 2}, and 2024_11_1 and 2024_1_11 the same.
# Versions: pyhumps 3.8.0 (PyPI)
# Guess: camelize keeps apart what differs, digits too; two keys that become one are an error.
# Seen: the underscore between two digits is dropped, so "tier15" is both, and the last value wins.
#   decamelize does not give the key back: line_1_fee becomes line1_fee. A key that is a text of
#   data is changed as a name is.
# Why: web interfaces turn all keys so, on the way out and in: of sections, versions and dates one
#   is lost, without an error.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pyhumps==3.8.0
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import humps

tiers = humps.camelize({"tier_1_5": 1, "tier_15": 2})
dates = humps.camelize({"2024_11_1": "November", "2024_1_11": "January"})
back = humps.decamelize(humps.camelize({"line_1_fee": 5}))
print(tiers, dates, back)
assert tiers == {"tier15": 2} and dates == {"2024111": "January"} and back == {"line1_fee": 5}
PY
