#!/usr/bin/env bash
# Python-Markdown prints clause 3 as 1, runs a list into the line above it, and shows a backslash
# before dollars.
# Versions: markdown 3.11.3, markdown-it-py 4.3.0, mdurl 0.1.2 (PyPI)
# Guess: what models and people write today, the Markdown of CommonMark, is rendered as such, give
#   or take an extension.
# Seen: "3. rent" and "4. fee" are numbered 1 and 2; a list right below "The parties:" is one
#   paragraph with hyphens, one that is indented by two spaces loses its level, "1)" is no list, "-
#   a" and "1. b" are one list; code between ``` is a line of words; "\$5" keeps its backslash, and
#   "#4711" is a heading. markdown-it-py does all as CommonMark says.
# Why: reports of clauses refer to other numbers than the document has, and answers of models lose
#   their structure on the way to HTML.
# Documented: that the older syntax is followed, with four spaces, is; fenced code needs an
#   extension.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" markdown==3.11.3 markdown-it-py==4.3.0 \
    mdurl==0.1.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import markdown
from markdown_it import MarkdownIt

texts = {
    "3. rent\n4. fee": "<ol>\n<li>rent</li>\n<li>fee</li>\n</ol>",
    "The parties:\n- Ann\n- Bob": "<p>The parties:\n- Ann\n- Bob</p>",
    "- a\n  - b": "<ul>\n<li>a</li>\n<li>b</li>\n</ul>",
    "1) rent\n2) fee": "<p>1) rent\n2) fee</p>",
    "- a\n1. b": "<ul>\n<li>a</li>\n<li>b</li>\n</ul>",
    "```\nx = 1\ny = 2\n```": "<p><code>x = 1\ny = 2</code></p>",
    "\\$5": "<p>\\$5</p>",
    "#4711 is paid": "<h1>4711 is paid</h1>",
}
seen = {text: markdown.markdown(text) for text in texts}
common = {text: MarkdownIt("commonmark").render(text).strip() for text in texts}
for text in texts:
    print(repr(text), "->", repr(seen[text]), "|", repr(common[text]))
assert seen == texts
assert not any(seen[text] == common[text] for text in texts)
assert common["3. rent\n4. fee"].startswith('<ol start="3">') and common["\\$5"] == "<p>$5</p>"
PY
