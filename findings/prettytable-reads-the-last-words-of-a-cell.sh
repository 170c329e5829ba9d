#!/usr/bin/env bash
# prettytable reads the HTML cell "The fee is <b>not</b> due" as "due".
# Versions: prettytable 3.18.0, wcwidth 0.9.4 (PyPI)
# Guess: from_html returns the text of each cell, without its tags.
# Seen: a cell is what stands behind its last tag: "500 EUR" in a link is "", "Price:
#   <span>5</span> EUR" is EUR. A line break joins two lines without a space: x<br>y is xy, so
#   that not even the tables come back that get_html_string wrote.
# Why: tables of pages have links and emphasis in most cells; the numbers and names in them are
#   empty texts, and sentences say the opposite.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" prettytable==3.18.0 wcwidth==0.9.4
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from prettytable import PrettyTable, from_html_one

cells = ["The fee is <b>not</b> due", '<a href="x">500 EUR</a>', "Price: <span>5</span> EUR", "5 &lt; 6"]
page = "<table><tr><th>text</th></tr>" + "".join(f"<tr><td>{cell}</td></tr>" for cell in cells) + "</table>"
seen = [row[0] for row in from_html_one(page).rows]
table = PrettyTable(["a"])
table.add_row(["x\ny"])
again = from_html_one(table.get_html_string()).rows
print(seen, again)
assert seen == ["due", "", "EUR", "5 < 6"] and again == [["xy"]]
PY
