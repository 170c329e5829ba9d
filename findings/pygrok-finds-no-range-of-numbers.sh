#!/usr/bin/env bash
# pygrok's %{NUMBER:a}-%{NUMBER:b} does not match "10-20", which %{INT:a}-%{INT:b} does.
# Versions: pygrok 1.0.0, regex 2026.11.19 (PyPI)
# Guess: it gives 10 and 20.
# Seen: NUMBER does not begin behind a digit, a sign or a point, the hyphen of a range among them:
#   ranges and sums are not found, and match() gives None. A colon between the numbers is no
#   hindrance.
# Why: rates and terms are ranges: lines that have one are counted as lines that do not match.
# Documented: the pattern is; that it keeps ranges from being found is not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pygrok==1.0.0 regex==2026.11.19
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import warnings
warnings.simplefilter("ignore")
from pygrok import Grok

pairs = [
    ("%{NUMBER:a}-%{NUMBER:b}", "10-20"),
    ("%{NUMBER:a}\\+%{NUMBER:b}", "1+2"),
    ("%{INT:a}-%{INT:b}", "10-20"),
    ("%{NUMBER:a}:%{NUMBER:b}", "1:2"),
]
seen = [Grok(pattern).match(text) for pattern, text in pairs]
print(seen)
assert seen == [None, None, {"a": "10", "b": "20"}, {"a": "1", "b": "2"}]
PY
