#!/usr/bin/env bash
# mdit-plain, the plain text renderer of markdown-it, makes "510" of the row "| 5 | 10 |".
# Versions: mdit-plain 1.0.1 (PyPI)
# Guess: cells are kept apart by a space at least, and rows by a line, as items of a list are.
# Seen: a whole table is one word, "feetax510720" of two rows; the numbers of a list are dropped,
#   with them what "see 2" refers to.
# Why: text is taken out of Markdown for search, embeddings and speech: amounts that nobody wrote
#   come in, and those of the table are not found.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" mdit-plain==1.0.1
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from markdown_it import MarkdownIt
from mdit_plain.renderer import RendererPlain

parser = MarkdownIt(renderer_cls=RendererPlain).enable("table")
table = parser.render("| fee | tax |\n|---|---|\n| 5 | 10 |\n| 7 | 20 |\n")
items = parser.render("1. pay\n2. or not\n")
print(repr(table), repr(items))
assert table.strip() == "feetax510720" and items.split("\n")[:2] == ["pay", "or not"]
PY
