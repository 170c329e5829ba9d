#!/usr/bin/env bash
# markdown-to-mrkdwn writes "5 * 3 * 2 = 30" as "5 _ 3 _ 2 = 30".
# Versions: markdown-to-mrkdwn 0.3.3 (PyPI)
# Guess: an asterisk with a space on both sides is no emphasis, in Markdown as in its dialects.
# Seen: what stands between two asterisks becomes italic, spaces or not. An escaped bar in a cell of
#   a table splits it, and <, > and &, which the messenger demands to be escaped, are not.
# Why: answers of models are posted so: a calculation loses its signs, and text after "<" is taken
#   for a link.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" markdown-to-mrkdwn==0.3.3
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from markdown_to_mrkdwn import SlackMarkdownConverter

convert = SlackMarkdownConverter().convert
product, emphasis, escaped = map(convert, ["5 * 3 * 2 = 30", "*not* due", "a < b & c > d"])
table = convert("| a | b |\n|---|---|\n| 1 \\| 2 | 3 |")
print(product, emphasis, escaped, table, sep="\n")
assert product == "5 _ 3 _ 2 = 30" and emphasis == "_not_ due" and escaped == "a < b & c > d"
assert table.splitlines()[-1] == "1 \\ | 2 | 3"
PY
