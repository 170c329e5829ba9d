#!/usr/bin/env bash
# html-sanitizer makes "5 EUR" of the paragraph "- 5 EUR", and "Fee5Rent7" of a table.
# Versions: html-sanitizer 2.7.0, beautifulsoup4 4.15.0, soupsieve 4.1.3, lxml 6.1.3,
#   lxml-html-clean 0.4.6, typing-extensions 4.16.0 (PyPI)
# Guess: tags that are not allowed go, and their texts stay, apart from each other.
# Seen: a hyphen or an asterisk with a space after it is taken off the start of a paragraph: credit
#   is debit, and a note loses its mark. "-5 EUR" and "– 5 EUR" stay, and headings keep theirs. The
#   cells and rows of a table, and the terms of a list of definitions, are run together.
# Why: mails and pages are sanitized before they are stored and read: signs of amounts go in one way
#   to write them, and a table of prices becomes one number.
# Documented: that redundant markers go from <li> is; of paragraphs it is not said, that we found.
#   The tags that are allowed are listed.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" html-sanitizer==2.7.0 beautifulsoup4==4.15.0 \
    soupsieve==4.1.3 lxml==6.1.3 lxml-html-clean==0.4.6 typing-extensions==4.16.0
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from html_sanitizer import Sanitizer

pages = [
    "<p>- 5 EUR</p>",
    "<p>-5 EUR</p>",
    "<p>* without tax</p>",
    "<h2>- 5 EUR</h2>",
    "<table><tr><td>Fee</td><td>5</td></tr><tr><td>Rent</td><td>7</td></tr></table>",
    "<dl><dt>Fee</dt><dd>5</dd></dl>",
]
seen = {page: Sanitizer().sanitize(page) for page in pages}
print(*seen.items(), sep="\n")
assert list(seen.values()) == [
    "<p>5 EUR</p>",
    "<p>-5 EUR</p>",
    "<p>without tax</p>",
    "<h2>- 5 EUR</h2>",
    "Fee5Rent7",
    "Fee5",
]
PY
