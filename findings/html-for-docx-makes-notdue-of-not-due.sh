#!/usr/bin/env bash
# html-for-docx writes <b>not</b>, a line break and "due" as "notdue", and <b>5</b> before 10 as
# "510".
# Versions: html-for-docx 1.2.1, beautifulsoup4 4.15.0, lxml 6.1.3, python-docx 1.2.0, soupsieve
#   4.1.3, typing-extensions 4.16.0 (PyPI)
# Guess: white space between two words is one space, as in each browser, wherever the source breaks
#   its lines; a table within a cell does not change the rows around it.
# Seen: after a closed element what follows is stripped up to the end of its line break, so the
#   words are glued. <section>, <dt> and <address> start no paragraph: "510" again. The rows of a
#   table within a cell come again as rows of the outer table, and a caption is dropped.
# Why: HTML that a program formats has its lines broken anywhere: contracts and reports become Word
#   files with other words and amounts.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" html-for-docx==1.2.1 \
    beautifulsoup4==4.15.0 lxml==6.1.3 python-docx==1.2.0 soupsieve==4.1.3 \
    typing-extensions==4.16.0
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from docx import Document
from html4docx import HtmlToDocx

def convert(html):
    document = Document()
    HtmlToDocx().add_html_to_document(html, document)
    tables = [[[cell.text for cell in row.cells] for row in t.rows] for t in document.tables]
    return [paragraph.text for paragraph in document.paragraphs], *tables

inner = "<table><tr><td>x</td><td>y</td></tr></table>"
expected = {
    "<p><b>not</b> due</p>": (["not due"],),
    "<p><b>not</b>\n due</p>": (["notdue"],),
    "<p><b>5</b>\n10</p>": (["510"],),
    "<div>5</div><div>10</div>": (["5", "10"],),
    "<section>5</section><section>10</section>": (["510"],),
    f"<table><tr><td>A</td><td>{inner}</td></tr><tr><td>B</td><td>6</td></tr></table>": (
        [],
        [["A", ""], ["x", "y"], ["B", "6"]],
    ),
}
seen = {html: convert(html) for html in expected}
print(*seen.items(), sep="\n")
assert seen == expected
PY
