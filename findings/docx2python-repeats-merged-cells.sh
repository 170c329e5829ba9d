#!/usr/bin/env bash
# docx2python repeats a merged cell in each column that it spans, drops non-breaking hyphens, and
# shows hidden text.
# Versions: docx2python 3.7.1, python-docx 1.2.0, lxml 6.1.3, paragraphs 1.0.1, typing-extensions
#   4.16.0 (PyPI)
# Guess: a cell is there once; a hyphen typed with Ctrl+Shift+_ stays; text with the mark "hidden"
#   is not in the text.
# Seen: a total of 500 over two columns is there twice, in the table and in the text; "1<hyphen>2"
#   is "12"; a hidden note stands in the middle of its sentence; a symbol of Wingdings becomes
#   "<span style=font-family:Wingdings>&#x00FE;</span>" in what is plain text.
# Why: sums over a row count a merged amount twice or three times; ranges and clause numbers such as
#   1-2 become 12.
# Documented: duplicate_merged_cells=True is; the rest is not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" docx2python==3.7.1 python-docx==1.2.0 \
    lxml==6.1.3 paragraphs==1.0.1 typing-extensions==4.16.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import os, tempfile
import docx
from docx.oxml import parse_xml
from docx2python import docx2python

space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
document = docx.Document()
paragraph = document.add_paragraph("Clause ")
for run in (
    "<w:t>1</w:t><w:noBreakHyphen/><w:t>2 </w:t>",
    "<w:rPr><w:vanish/></w:rPr><w:t>(ask Ann)</w:t>",
    '<w:sym w:font="Wingdings" w:char="F0FE"/>',
):
    paragraph._p.append(parse_xml(f"<w:r {space}>{run}</w:r>"))
table = document.add_table(1, 3)
table.cell(0, 0).merge(table.cell(0, 1)).text = "500"
table.cell(0, 2).text = "due"
path = os.path.join(tempfile.mkdtemp(), "a.docx")
document.save(path)
with docx2python(path) as read:
    text = read.text
print(repr(text))
assert text.split("\n\n")[0] == (
    "Clause 12 (ask Ann)<span style=font-family:Wingdings>&#x00FE;</span>"
)
assert text.split().count("500") == 2 and text.split().count("due") == 1
PY
