#!/usr/bin/env bash
# HTML converters return what a page holds but does not show: <template>, and [hidden].
# Versions: html2text 2025.4.15, markdownify 1.2.3, beautifulsoup4 4.15.0, soupsieve 4.1.3, six
#   1.17.0, typing_extensions 4.16.0, inscriptis 2.7.6, lxml 6.1.3, requests 2.34.2, certifi
#   2026.10.19.post1, charset-normalizer 3.5.3, idna 3.20, urllib3 2.8.0, Resiliparse 2.0.1,
#   FastWARC 2.0.1, brotli 1.2.1 (PyPI)
# Guess: <template> is inert like <script>, so all leave it out; inscriptis and resiliparse, which
#   know styles, leave out the hidden attribute too.
# Seen: html2text, markdownify and inscriptis return the template; all four the paragraph with the
#   hidden attribute; inscriptis leaves out display:none only.
# Why: templates hold specimen names, prices and errors ("Sold out") that are on every page and
#   true of none.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" html2text==2025.4.15 \
    markdownify==1.2.3 beautifulsoup4==4.15.0 soupsieve==4.1.3 six==1.17.0 \
    typing_extensions==4.16.0 inscriptis==2.7.6 lxml==6.1.3 requests==2.34.2 \
    certifi==2026.10.19.post1 charset-normalizer==3.5.3 idna==3.20 urllib3==2.8.0 \
    Resiliparse==2.0.1 FastWARC==2.0.1 brotli==1.2.1
PYTHONPATH="$packages" nice python3 - <<'PY'
import html2text, inscriptis, markdownify
from resiliparse.extract.html2text import extract_plain_text

html = (
    "<!DOCTYPE html><html><body><p>shown</p><template><p>template</p></template>"
    '<p hidden>hidden</p><p style="display:none">none</p></body></html>'
)
seen = {
    "html2text": html2text.html2text(html),
    "markdownify": markdownify.markdownify(html),
    "inscriptis": inscriptis.get_text(html),
    "resiliparse": extract_plain_text(html),
}
seen = {name: text.split() for name, text in seen.items()}
print(seen)
assert seen == {
    "html2text": ["shown", "template", "hidden", "none"],
    "markdownify": ["shown", "template", "hidden", "none"],
    "inscriptis": ["shown", "template", "hidden"],
    "resiliparse": ["shown", "hidden", "none"],
}
PY
