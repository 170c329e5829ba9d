#!/usr/bin/env bash
# cleanco's basename of "BMW (UK) Ltd" is "BMW (UK", of "SE" and "S.A." nothing.
# Versions: cleanco 2.3 (PyPI)
# Guess: the legal form goes, and the name before it stays as it is; a name that is nothing else
#   stays.
# Seen: a closing bracket at the end goes too, also where there is no legal form: "Acme (in
#   liquidation)" is "Acme (in liquidation". SE, S.A. and "Oy AB" are empty texts.
# Why: names are cleaned before they are matched: the same company with and without its bracket
#   are two, and all that are empty are one.
# Documented: that trailing punctuation is removed is not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" cleanco==2.3
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from cleanco import basename

names = ("BMW (UK) Ltd", "Acme (in liquidation)", "Acme Ltd", "SE", "S.A.", "Oy AB")
seen = [basename(name) for name in names]
print(seen)
assert seen == ["BMW (UK", "Acme (in liquidation", "Acme", "", "", ""]
PY
