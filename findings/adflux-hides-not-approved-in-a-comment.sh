#!/usr/bin/env bash
# adflux writes the status "NOT APPROVED" and the dates of a Jira text as comments only, and joins 5
# and 10 of a cell.
# Versions: adflux 0.3.1, markdown-it-py 4.3.0, mdurl 0.1.2, mdit-py-plugins 0.7.0, panflute 2.3.1,
#   PyYAML 6.0.4, pydantic 2.14.4, pydantic_core 2.50.5, annotated-types 0.8.0, typing_extensions
#   4.16.0, typing-inspection 0.4.5, jsonschema 4.26.0, jsonschema-specifications 2025.9.1,
#   referencing 0.37.0, rpds-py 2026.9.1, attrs 26.1.0, structlog 26.1.0, click 8.5.1 (PyPI)
# Guess: what a reader of the page sees is in the text of the Markdown, if plainer; what cannot be
#   written is an error.
# Seen: a status and a date are <!--adf:status ...--> and <!--adf:date timestamp=...-->, with
#   nothing beside them. Two paragraphs of a cell are 510, items of a list there one word. A
#   paragraph "# 5" becomes a heading and "1. x" a list, for they are not escaped, though an
#   asterisk is.
# Why: whoever renders the Markdown, or strips comments before a model reads it, has a decision
#   without its status and deadlines without dates.
# Documented: that nodes without a counterpart are kept as comments is; not the cells.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" adflux==0.3.1 markdown-it-py==4.3.0 \
    mdurl==0.1.2 mdit-py-plugins==0.7.0 panflute==2.3.1 PyYAML==6.0.4 pydantic==2.14.4 \
    pydantic_core==2.50.5 annotated-types==0.8.0 typing_extensions==4.16.0 \
    typing-inspection==0.4.5 jsonschema==4.26.0 jsonschema-specifications==2025.9.1 \
    referencing==0.37.0 rpds-py==2026.9.1 attrs==26.1.0 structlog==26.1.0 click==8.5.1
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import json
import re

import adflux

def node(kind, *content, **attrs):
    return {"type": kind, "content": list(content)} | ({"attrs": attrs} if attrs else {})

def paragraph(*content):
    return node("paragraph", *content)

def text(value):
    return {"type": "text", "text": value}

def markdown(*content):
    page = {"version": 1} | node("doc", *content)
    return adflux.convert(json.dumps(page), src="adf", dst="md").strip()

status = {"type": "status", "attrs": {"text": "NOT APPROVED", "color": "red"}}
date = {"type": "date", "attrs": {"timestamp": "1704412800000"}}
line = markdown(paragraph(text("Request: "), status, text(" until "), date))
cells = [
    node("tableCell", paragraph(text("5")), paragraph(text("10"))),
    node("tableCell", node("bulletList", *(node("listItem", paragraph(text(t))) for t in "ab"))),
]
heads = [node("tableHeader", paragraph(text(title))) for title in ("fees", "who")]
table = markdown(node("table", node("tableRow", *heads), node("tableRow", *cells)))
signs = [markdown(paragraph(text(value))) for value in ("# 5", "1. x", "5*3*2")]
print(line, table, signs, sep="\n")
assert "NOT APPROVED" in line and "1704412800000" in line
assert re.sub(r"<!--.*?-->", "", line).split() == ["Request:", "until"]
assert table.splitlines()[-1].replace(" ", "") == "|510|ab|"
assert signs == ["# 5", "1. x", "5\\*3\\*2"]
PY
