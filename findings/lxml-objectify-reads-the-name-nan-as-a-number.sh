#!/usr/bin/env bash
# lxml.objectify makes a number of the name Nan, and str() of the id 007 is "7".
# Versions: lxml 6.1.3 (PyPI)
# Guess: str() of an element is its text, whatever .pyval makes of it; nan and inf are words
#   unless a schema says otherwise.
# Seen: str() is the text of the Python value: 007 is "7", 1.10 "1.1", true "True". Nan and inf
#   are FloatElements, equal to nothing and to no text; 1e5 and Infinity stay strings. Of mixed
#   text str() is what precedes the first child, and of repeated elements the first.
# Why: records are joined by ids that are not in the document; a column of names has NaN in it,
#   and a label is compared with "true" in vain.
# Documented: the lookup of types is; what str() gives is not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" lxml==6.1.3
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from lxml import objectify

texts = ("007", "1.10", "true", "Nan", "inf", "1e5", "Infinity")
seen = {}
for text in texts:
    element = objectify.fromstring(f"<r><v>{text}</v></r>").v
    seen[text] = (type(element).__name__, str(element), element == text)
mixed = objectify.fromstring("<r><p>Pay <b>500</b> EUR</p></r>").p
print(*seen.items(), repr(str(mixed)), sep="\n")
assert seen["007"][:2] == ("IntElement", "7") and seen["1.10"][:2] == ("FloatElement", "1.1")
assert seen["true"][:2] == ("BoolElement", "True")
assert seen["Nan"] == ("FloatElement", "nan", False) and seen["inf"][0] == "FloatElement"
assert seen["1e5"][0] == seen["Infinity"][0] == "StringElement" and str(mixed) == "Pay "
PY
