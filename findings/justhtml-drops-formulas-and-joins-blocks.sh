#!/usr/bin/env bash
# JustHTML's text of a page has no formulas, and its Markdown reads "rule 4" and "5 exceptions" as
# "rule 45 exceptions".
# Versions: justhtml 3.16.0 (PyPI)
# Guess: a formula in MathML is text, as in each browser; blocks are set apart in both outputs,
#   and what is struck out is marked in Markdown, or left out.
# Seen: <math> is in neither output, with its text. to_markdown() joins sections and definition
#   lists (Fee500Term1); it writes 600 700 of a deleted 600 and an inserted 700, and numbers a
#   list that starts at 3 from 1. to_text() sets everything apart, also "500 1".
# Why: limits and doses vanish, numbers fuse, and withdrawn prices stand beside those in force.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" justhtml==3.16.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from justhtml import JustHTML

pages = {
    "<p>at most <math><mi>x</mi><mo>=</mo><mn>5</mn></math> mg</p>": "at most mg",
    "<section>rule 4</section><section>5 exceptions</section>": "rule 45 exceptions",
    "<dl><dt>Fee</dt><dd>500</dd><dt>Term</dt><dd>1</dd></dl>": "Fee500Term1",
    "<p>EUR <del>600</del> <ins>700</ins></p>": "EUR 600 700",
    '<ol start="3"><li>Fee</li></ol>': "1. Fee",
}
seen = {page: JustHTML(page).to_markdown() for page in pages}
texts = [JustHTML(page).to_text() for page in pages]
print(*seen.items(), texts, sep="\n")
assert seen == pages
assert texts[0] == "at most  mg" and texts[1:3] == ["rule 4 5 exceptions", "Fee 500 Term 1"]
PY
