#!/usr/bin/env bash
# lxml's htmldiff marks no change between a struck-out 500 and a plain one, nor of a form's value
# or a list's first number.
# Versions: lxml 6.1.3, lxml_html_clean 0.4.6 (PyPI)
# Guess: what a reader of the page sees otherwise is marked: <del>500</del> and 500, the value of
#   a field, clause 3 and clause 4.
# Seen: words are compared, and what surrounds them is taken from the new page: <del>, <th>, <ol
#   start> and <input value> change without a mark; a changed link is marked.
# Why: versions of terms are compared with it: a withdrawn price that is back in force, another
#   clause number and another value are not in the comparison.
# Documented: that text is compared and markup is not is, in the manual.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" lxml==6.1.3 lxml_html_clean==0.4.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from lxml.html.diff import htmldiff

pairs = [
    ("<p>Fee <del>500</del></p>", "<p>Fee 500</p>"),
    ('<ol start="3"><li>Fee</li></ol>', '<ol start="4"><li>Fee</li></ol>'),
    ('<p>Fee <input value="5"></p>', '<p>Fee <input value="7"></p>'),
    ('<p><a href="a">Fee</a></p>', '<p><a href="b">Fee</a></p>'),
    ("<p>Fee 500</p>", "<p>Fee 700</p>"),
]
seen = [htmldiff(old, new) for old, new in pairs]
print(*seen, sep="\n")
assert ["<ins>" in text or "<del>" in text for text in seen] == [False, False, False, True, True]
PY
