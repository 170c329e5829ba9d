#!/usr/bin/env bash
# markdown2 prints the names "a_b and c_d" as "ab and cd" with emphasis, x_y_z in an address too,
# and "#5 is void" as a heading.
# Versions: markdown2 2.5.5 (PyPI)
# Guess: an underscore within a word is one, as in CommonMark and on GitHub; a heading has a blank
#   behind its #.
# Seen: from the first underscore of a paragraph to the next is emphasis, across words; #5 is a
#   heading "5". A row of a table has as many cells as are written, one or three below a head of
#   two.
# Why: member names and file names in a model's answer lose their underscores, and the words
#   between two of them lean.
# Documented: the extra code-friendly, which turns emphasis by _ off, is.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" markdown2==2.5.5
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import markdown2

def html(text, **options):
    return markdown2.markdown(text, **options).strip()

texts = ["a_b and c_d", "user_account_id is 5", "http://a.de/x_y_z", "#5 is void"]
seen = [html(text) for text in texts]
table = "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |"
counts = [row.count("<td") for row in html(table, extras=["tables"]).split("<tr>")[2:]]
print(*seen, counts, sep="\n")
assert seen[0] == "<p>a<em>b and c</em>d</p>" and seen[1] == "<p>user<em>account</em>id is 5</p>"
assert seen[2] == "<p>http://a.de/x<em>y</em>z</p>" and seen[3] == "<h1>5 is void</h1>"
assert counts == [1, 3]
PY
