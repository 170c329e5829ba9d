#!/usr/bin/env bash
# html-text reads un<b>paid</b> as "un paid", <b>-</b>5 as "- 5", and 50<span>0</span> as "50 0".
# Versions: html-text 0.7.1, lxml 6.1.3, lxml_html_clean 0.4.6 (PyPI)
# Guess: tags within a line add no blank, as a browser shows none: "unpaid", "-5" and "500".
# Seen: a blank is put between the texts of any two elements, but before a full stop or comma and
#   behind an opening bracket: "1. 5", "1, 000", "$ 5", "R & D", "H 2 O".
# Why: prices and names are often marked in parts: amounts fall into two numbers, and a sign
#   stands apart from its number.
# Documented: that guess_punct_space guesses at white space around signs is; that words are cut is
#   not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" html-text==0.7.1 lxml==6.1.3 \
    lxml_html_clean==0.4.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import html_text

parts = [
    "un<b>paid</b>",
    "<b>-</b>5",
    "50<span>0</span>",
    "1,<b>000</b>",
    "<b>$</b>5",
    "<i>R</i>&amp;<i>D</i>",
    "<span>1</span><span>.</span><span>5</span>",
]
seen = [html_text.extract_text(f"<p>{part}</p>") for part in parts]
print(*zip(parts, seen), sep="\n")
assert seen == ["un paid", "- 5", "50 0", "1, 000", "$ 5", "R & D", "1. 5"]
PY
