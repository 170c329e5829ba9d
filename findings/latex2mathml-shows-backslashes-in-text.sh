#!/usr/bin/env bash
# latex2mathml shows \text{5\% fee} as "5\% fee", \text{\textbf{not} due} as "\textbf{notdue}",
# and \text{a $x$ b} with its dollar signs.
# Versions: latex2mathml 3.81.1 (PyPI)
# Guess: an escaped sign within \text is the sign, as it is outside of it; commands in it are
#   carried out, and braces are not shown.
# Seen: what is within is copied: \%, \$, \_ keep their backslash, formulas their dollar signs,
#   and of {} one brace stays where the other was. Outside \text all is right.
# Why: units and conditions of a formula stand in \text; the page, or the model that reads it,
#   sees "5\%".
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" latex2mathml==3.81.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import html, re
from latex2mathml.converter import convert

def shown(formula):
    return html.unescape(re.sub("<[^>]*>", "", convert(formula))).replace("\u00a0", " ")

formulas = [r"\text{5\% fee}", r"\text{\$5}", r"\text{a\_b}", r"\text{a $x$ b}", r"\text{\textbf{not} due}", r"5\%"]
seen = [shown(formula) for formula in formulas]
print(*zip(formulas, seen), sep="\n")
assert seen == [r"5\% fee", r"\$5", r"a\_b", "a $x$ b", r"\textbf{notdue}", "5%"]
PY
