#!/usr/bin/env bash
# htmldocx writes a table without its second column when the first row is one wide cell.
# Versions: htmldocx 0.0.6, python-docx 1.2.0, lxml 6.1.3, beautifulsoup4 4.15.0, soupsieve 4.1.3,
#   typing_extensions 4.16.0 (PyPI)
# Guess: each cell of a table is in the Word file, whatever the first row spans.
# Seen: the number of columns is that of the cells of the first row: under <th colspan="2"> the
#   second cell of a row goes into the first of the next, which then overwrites it. Only a second
#   cell in the last row raises. A caption is left out.
# Why: reports are sent as Word files: their tables have a heading over all columns, and no
#   numbers.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" htmldocx==0.0.6 python-docx==1.2.0 \
    lxml==6.1.3 beautifulsoup4==4.15.0 soupsieve==4.1.3 typing_extensions==4.16.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import docx
from docx.oxml.ns import qn
from htmldocx import HtmlToDocx

def texts(html):
    document = docx.Document()
    HtmlToDocx().add_html_to_document(html, document)
    return [text.text for text in document.element.body.iter(qn("w:t"))]

rows = "<tr><td>Fee</td><td>500</td></tr><tr><td>Term</td><td>12</td></tr>"
last = "<tr><td>net</td></tr>"
wide = '<tr><th colspan="2">Lease</th></tr>'
seen = [
    texts(f"<table>{wide}{rows}{last}</table>"),
    texts(f"<table>{rows}{last}</table>"),
    texts(f"<table><caption>In EUR</caption>{rows}</table>"),
]
print(*seen, sep="\n")
assert seen[0] == ["Lease", "Fee", "Term", "net"]
assert seen[1] == ["Fee", "500", "Term", "12", "net"] and seen[2] == seen[1][:4]
PY
