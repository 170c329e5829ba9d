#!/usr/bin/env bash
# Converters renumber the clauses of an ordered list.
# Versions: html2text 2025.4.15, markdownify 1.2.3, beautifulsoup4 4.15.0, soupsieve 4.1.3, six
#   1.17.0, typing_extensions 4.16.0, Resiliparse 2.0.1, FastWARC 2.0.1, brotli 1.2.1, trafilatura
#   2.3.1, lxml 6.1.3, justext 3.0.2, lxml_html_clean 0.4.6, courlan 1.4.0, htmldate 1.11.0,
#   certifi 2026.10.19.post1, charset-normalizer 3.5.3, urllib3 2.8.0, babel 2.19.0, tld 0.13.2,
#   dateparser 1.5.0, python-dateutil 4.0.0, pytz 2026.6, regex 2026.11.19, tzlocal 5.4.5 (PyPI)
# Guess: the number that a reader sees is in the text: start=5 and value=9 give 5, 6, 9.
# Seen: html2text and markdownify honour start and ignore value (5, 6, 7); resiliparse starts at
#   1; trafilatura writes dashes.
# Why: contracts and laws are ordered lists with start and value, so that a repealed clause leaves
#   a gap: "clause 7" in the answer is clause 9.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" html2text==2025.4.15 \
    markdownify==1.2.3 beautifulsoup4==4.15.0 soupsieve==4.1.3 six==1.17.0 \
    typing_extensions==4.16.0 Resiliparse==2.0.1 FastWARC==2.0.1 brotli==1.2.1 \
    trafilatura==2.3.1 lxml==6.1.3 justext==3.0.2 lxml_html_clean==0.4.6 courlan==1.4.0 \
    htmldate==1.11.0 certifi==2026.10.19.post1 charset-normalizer==3.5.3 urllib3==2.8.0 \
    babel==2.19.0 tld==0.13.2 dateparser==1.5.0 python-dateutil==4.0.0 pytz==2026.6 \
    regex==2026.11.19 tzlocal==5.4.5
PYTHONPATH="$packages" nice python3 - <<'PY'
import html2text, markdownify, trafilatura
from resiliparse.extract.html2text import extract_plain_text

clauses = (
    '<html><body><ol start="5"><li>Fees</li><li>Term</li><li value="9">Law</li></ol></body></html>'
)
seen = {
    "html2text": html2text.html2text(clauses),
    "markdownify": markdownify.markdownify(clauses),
    "resiliparse": extract_plain_text(clauses),
    "trafilatura": trafilatura.extract(clauses),
}
seen = {name: text.split() for name, text in seen.items()}
print(seen)
wrong = ["5.", "Fees", "6.", "Term", "7.", "Law"]
assert seen == {
    "html2text": wrong,
    "markdownify": wrong,
    "resiliparse": ["1.", "Fees", "2.", "Term", "3.", "Law"],
    "trafilatura": ["-", "Fees", "-", "Term", "-", "Law"],
}
PY
