#!/usr/bin/env bash
# html2text and inscriptis run neighbouring blocks together into one word.
# Versions: html2text 2025.4.15, inscriptis 2.7.6, lxml 6.1.3, requests 2.34.2, certifi
#   2026.10.19.post1, charset-normalizer 3.5.3, idna 3.20, urllib3 2.8.0 (PyPI)
# Guess: a converter that knows headings and tables puts a break between any two block elements,
#   as each browser does.
# Seen: inscriptis reads <dl> as "Fee20Term30", html2text glues <section>, <article> and <figure>
#   ("rule 45 exceptions" from "rule 4" and "5 exceptions").
# Why: numbers and terms fuse: 4 and 5 become 45. inscriptis was chosen for its layout, html2text
#   for its Markdown, neither is suspected.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" html2text==2025.4.15 inscriptis==2.7.6 \
    lxml==6.1.3 requests==2.34.2 certifi==2026.10.19.post1 charset-normalizer==3.5.3 idna==3.20 \
    urllib3==2.8.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import html2text, inscriptis

terms = "<html><body><dl><dt>Fee</dt><dd>20</dd><dt>Term</dt><dd>30</dd></dl></body></html>"
parts = "<section>See rule 4</section><section>5 exceptions</section><article>Void</article>"
seen = [inscriptis.get_text(terms), html2text.html2text(parts).strip()]
print(seen)
assert seen == ["Fee20Term30", "See rule 45 exceptionsVoid"], seen
PY
