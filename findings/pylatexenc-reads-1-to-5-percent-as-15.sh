#!/usr/bin/env bash
# pylatexenc converts \SIrange{1}{5}{\percent} to "15", "5 kilogram" to "5", and drops \mbox and
# \verb.
# Versions: pylatexenc 2.11 (PyPI)
# Guess: a macro that is not known keeps its arguments apart or raises; the text of \verb and
#   \mbox, and the sign of a currency, is text.
# Seen: the contents of unknown arguments run together, and macros without contents vanish:
#   \SIrange{1}{5}{\percent} is "15", \SI{5}{\kilogram} "5", \pounds 5 "5", \multirow{2}{*}{5}
#   "2*5", a name from \newcommand nothing. \verb|a_b|, verbatim and \mbox{5} leave no text.
# Why: doses, units and currencies of papers go, and cells of tables gain digits; the sentence
#   around them reads well.
# Documented: partly: that unknown macros are replaced by their arguments.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pylatexenc==2.11
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from pylatexenc.latex2text import LatexNodes2Text

texts = {
    r"by \SIrange{1}{5}{\percent} a year": "by 15 a year",
    r"a dose of \SI{5}{\kilogram}": "a dose of 5",
    r"pay \pounds 5 now": "pay 5 now",
    r"\multirow{2}{*}{5}": "2*5",
    r"\newcommand{\fee}{500}The fee is \fee{} EUR": "The fee is  EUR",
    r"run \verb|a_b| now": "run  now",
    r"\begin{verbatim}exact\end{verbatim}": "",
    r"pay \mbox{5} EUR": "pay  EUR",
}
convert = LatexNodes2Text().latex_to_text
seen = {text: convert(text) for text in texts}
print(*seen.items(), sep="\n")
assert seen == texts
PY
