#!/usr/bin/env bash
# anybadge paints "40%", "n/a" and "1,5" bright green with thresholds that have red below 50, and
# prints version 3.10 as 3.1.
# Versions: anybadge 1.16.0, packaging 26.4 (PyPI)
# Guess: 40% is red, as 40 is, or raises; a text is printed as it is.
# Seen: what is no number has the default colour, which is the green of a badge that passed. A
#   value of digits and points is read as a number first: "3.10" becomes 3.1 and "007" 7. With
#   value_suffix="%" 40 is red.
# Why: coverage and scores are printed with their sign by the program that measures: the badge is
#   green whatever it says, and a missing figure too.
# Documented: the default colour is; that it is taken for what has no threshold is not, that we
#   found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" anybadge==1.16.0 packaging==26.4
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import anybadge

limits = {50: "red", 80: "yellow", 100: "green"}
values = ["40%", "n/a", "1,5"]
colors = [anybadge.Badge("x", value, thresholds=limits).badge_color for value in values]
right = anybadge.Badge("x", "40", value_suffix="%", thresholds=limits).badge_color
texts = [anybadge.Badge("x", value).value_text for value in ("3.10", "007", "1.0.0")]
print(colors, right, texts)
assert colors == ["#4c1"] * 3 and right == "red" and texts == ["3.1", "7", "1.0.0"]
PY
