#!/usr/bin/env bash
# mwparserfromhell's strip_code drops the amounts and measures of an article, and glues its
# footnotes and lines to words.
# Versions: mwparserfromhell 0.7.2 (PyPI)
# Guess: what the reader of the page sees stays, without markup: amounts, line breaks, superscripts;
#   footnotes and the options of pictures go.
# Seen: "{{convert|5|km}}" and "{{currency|500|EUR}}" leave nothing, and a formula in <math>
#   neither. "rent<ref>Smith 2020</ref>" is "rentSmith 2020", "one<br>two" is "onetwo",
#   10<sup>-3</sup> is "10-3"; a picture leaves "thumb|A caption", and the category at the end stays
#   as a line of text.
# Why: articles of Wikipedia are the usual test corpus: sentences lack just the numbers that are
#   asked about, and have names that no reader sees.
# Documented: that templates go is, with a switch (keep_template_params); the rest is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" mwparserfromhell==0.7.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import mwparserfromhell

texts = {
    "The way is {{convert|5|km}} long and costs {{currency|500|EUR}}.": "The way is  long and costs .",
    "It pays rent<ref>Smith 2020</ref> in May.": "It pays rentSmith 2020 in May.",
    "one<br>two": "onetwo",
    "about 10<sup>-3</sup> m": "about 10-3 m",
    "where <math>x > 5</math> holds": "where  holds",
    "[[File:a.png|thumb|A caption]]": "thumb|A caption",
    "[[Category:Rent]]": "Category:Rent",
}
seen = {text: str(mwparserfromhell.parse(text).strip_code()) for text in texts}
for text, plain in seen.items():
    print(repr(text), "->", repr(plain))
assert seen == texts
PY
