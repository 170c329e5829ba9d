#!/usr/bin/env bash
# markdown-to-json drops a text before the first heading and above a subheading, and the first of
# two sections of one name.
# Versions: markdown_to_json 2.1.2 (PyPI)
# Guess: all of the text is in the JSON; sections of the same name are a list, or two names.
# Seen: "intro, # A, x, # A, y" is {"A": "y"}. The text between a heading and its first subheading
#   goes, and a table behind a list. A list after a paragraph is a text that looks like Python's
#   list.
# Why: documents and answers are split into their sections before they are judged: the sentence
#   that says what a section is about is the one that goes.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" markdown_to_json==2.1.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import markdown_to_json

texts = [
    "intro\n\n# A\n\nx\n\n# A\n\ny\n",
    "# A\n\nThe fee is not due.\n\n## B\n\nb\n",
    "# A\n\n1. one\n\n| a | b |\n|--|--|\n| 1 | 2 |\n",
    "# A\n\nx\n\n- one\n",
]
seen = [markdown_to_json.dictify(text) for text in texts]
print(*seen, sep="\n")
assert seen == [{"A": "y"}, {"A": {"B": "b"}}, {"A": ["one"]}, {"A": "x\n\n['one']"}]
PY
