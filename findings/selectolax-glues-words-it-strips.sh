#!/usr/bin/env bash
# selectolax's text(strip=True) makes "Pay500EUR" of "Pay <b>500</b> EUR", and text() of a page
# begins with its scripts and styles.
# Versions: selectolax 1.0.2 (PyPI)
# Guess: strip takes away the white space around the text; what a browser does not show is left out.
# Seen: each piece of text is stripped by itself and joined with nothing, so words at the border of
#   an element become one; with separator=" " a bold half of a word falls apart, "un<b>paid</b>"
#   into "un paid". text() holds the title, CSS and JavaScript.
# Why: amounts, names and links are what is set in bold: exactly these are glued to their neighbours
#   or torn; the first tokens of each page are code.
# Documented: strip and separator are; scripts we did not find.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" selectolax==1.0.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from selectolax.lexbor import LexborHTMLParser

page = (
    "<head><title>Fees</title><style>p {color: red}</style></head>"
    "<body><script>track()</script><p>Pay <b>500</b> EUR</p><p>un<b>paid</b></p></body>"
)
tree = LexborHTMLParser(page)
first, second = tree.css("p")
seen = [
    first.text(strip=True), first.text(separator=" ", strip=True), second.text(separator=" "),
    tree.text(),
]
print(seen)
assert seen[:3] == ["Pay500EUR", "Pay 500 EUR", "un paid"]
assert seen[3] == "Feesp {color: red}track()Pay 500 EURunpaid"
PY
