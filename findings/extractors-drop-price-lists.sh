#!/usr/bin/env bash
# Main-content extractors keep a heading and drop the short list below it.
# Versions: Resiliparse 2.0.1, FastWARC 2.0.1, brotli 1.2.1, readability-lxml 0.9, lxml 6.1.3,
#   lxml_html_clean 0.4.6, cssselect 1.3.0, chardet 5.2.0 (PyPI)
# Guess: a list with a heading, in the middle of an article, is content; what is dropped as
#   boilerplate stands at the edges and is full of links.
# Seen: resiliparse (main_content=True) and readability-lxml drop the two list items, without a
#   link in them, and keep "Prices".
# Why: lists of prices, of terms, of ingredients are short by nature: the answer is "not stated",
#   and it is wrong.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" Resiliparse==2.0.1 FastWARC==2.0.1 \
    brotli==1.2.1 readability-lxml==0.9 lxml==6.1.3 lxml_html_clean==0.4.6 cssselect==1.3.0 \
    chardet==5.2.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import logging, lxml.html
from readability import Document
from resiliparse.extract.html2text import extract_plain_text

logging.disable()

filler = (
    "<p>"
    + "The agreement says what both parties owe each other, when, and what follows if they do not. " * 4
    + "</p>"
)
page = "<!DOCTYPE html><html><head><title>T</title></head><body><article>{}</article></body></html>"

short = "<h2>Prices</h2><ul><li>Basic: 10 EUR</li><li>Pro: 20 EUR</li></ul>"
html = page.format(filler + short + filler)
texts = {
    "resiliparse": extract_plain_text(html, main_content=True),
    "readability-lxml": lxml.html.fromstring(Document(html).summary()).text_content(),
}
seen = {name: ("Prices" in text, "EUR" in text) for name, text in texts.items()}
print(seen)
assert seen == {"resiliparse": (True, False), "readability-lxml": (True, False)}
PY
