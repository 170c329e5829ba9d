#!/usr/bin/env bash
# doc2dict merges two columns whose cells are equal, puts a cell into its neighbour's, and drops a
# paragraph that is a number.
# Versions: doc2dict 0.7.3, selectolax 0.4.9, pypdfium2 5.15.2, xmltodict 1.0.4 (PyPI)
# Guess: a table of an HTML filing comes back with its cells in their columns, and a paragraph as
#   text.
# Seen: of the columns "2023: 5, 6" and "2024: 5, 6" without a head one is left. Where an empty cell
#   stands between 5 and "-", "5-" stands in the first column and the third is empty. "500" in a
#   paragraph of its own is not there. A table of one row is text, its cells "a" and "b" are "ab".
#   The table says of itself: cleaned.
# Why: it is made to read annual reports: years that are equal become one, dashes join the number of
#   another year, and a single amount is taken for a page number.
# Documented: "cleaned" is in the output; not that we found what it does.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" doc2dict==0.7.3 selectolax==0.4.9 \
    pypdfium2==5.15.2 xmltodict==1.0.4
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from doc2dict import html2dict

def parts(body):
    document = html2dict(f"<html><body>{body}</body></html>")["document"]
    contents = [part for section in document.values() for part in section.get("contents", {}).values()]
    return [part.get("text") or part["table"]["data"] for part in contents]

def table(*rows):
    lines = ["".join(f"<td>{cell}</td>" for cell in row) for row in rows]
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"

equal = parts(table(["5", "5"], ["6", "6"]))
moved = parts(table(["2022", "2023", "2024"], ["5", "", "-"], ["6", "7", "8"]))
number = parts("<p>The fee is</p><p>500</p><p>EUR, not more.</p><p>600</p>")
row = parts(table(["a", "b"]))
print(equal, moved, number, row, sep="\n")
assert equal == [[["5"], ["6"]]]
assert moved == [[["2022", "2023", "2024"], ["5-", "", ""], ["6", "7", "8"]]]
assert number == ["The fee is", "EUR, not more."] and row == ["ab"]
PY
