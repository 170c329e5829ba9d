#!/usr/bin/env bash
# marko writes a code block between ~~~ with ``` in it so that it is none.
# Versions: marko 2.2.4 (PyPI)
# Guess: what its Markdown renderer writes gives the same page as what it read.
# Seen: each fence is written as ```: a block that was fenced with ~~~ since it holds ``` ends at
#   it, and what follows is text or another block. A quote with a list and a paragraph becomes
#   two, and a link to <a b> is the text "[z](a b)".
# Why: documents and answers of models show Markdown within Markdown; what was quoted as an
#   example becomes a heading or a list of the document, after a pass that was to change nothing.
# Documented: the renderer is, as one that restores Markdown.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" marko==2.2.4
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import marko
from marko.md_renderer import MarkdownRenderer

def rewrite(text):
    return marko.Markdown(renderer=MarkdownRenderer)(text)

texts = ["~~~\n```\n# no heading\n~~~\n", "> - a\n>\n> b\n", "[z](<a b>)\n", "```\nx\n```\n"]
seen = [rewrite(text) for text in texts]
print(*zip(texts, seen), sep="\n")
assert seen == ["```\n```\n# no heading\n```\n", "> - a\n\n> b\n", "[z](a b)\n", "```\nx\n```\n"]
assert "<h1>no heading</h1>" in marko.convert(seen[0]) and "<h1>" not in marko.convert(texts[0])
same = [marko.convert(text) == marko.convert(again) for text, again in zip(texts, seen)]
assert same == [False, False, False, True]
PY
