#!/usr/bin/env bash
# trafilatura cuts the text of <time> out of the middle of a sentence.
# Versions: trafilatura 2.3.1, lxml 6.1.3, justext 3.0.2, lxml_html_clean 0.4.6, courlan 1.4.0,
#   htmldate 1.11.0, certifi 2026.10.19.post1, charset-normalizer 3.5.3, urllib3 2.8.0, babel
#   2.19.0, tld 0.13.2, dateparser 1.5.0, python-dateutil 4.0.0, pytz 2026.6, regex 2026.11.19,
#   tzlocal 5.4.5, six 1.17.0 (PyPI)
# Guess: inline elements are read through: "Pay by <time>3 May</time> at the latest" keeps its
#   date.
# Seen: the date is gone, and so is the text of <output>: "Pay by at the latest, in all EUR.";
#   <mark>, <abbr> and <data> in the same place are kept.
# Why: <time> is the recommended markup for dates: the model is asked for a deadline that was
#   removed before it saw the page.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" trafilatura==2.3.1 lxml==6.1.3 \
    justext==3.0.2 lxml_html_clean==0.4.6 courlan==1.4.0 htmldate==1.11.0 \
    certifi==2026.10.19.post1 charset-normalizer==3.5.3 urllib3==2.8.0 babel==2.19.0 tld==0.13.2 \
    dateparser==1.5.0 python-dateutil==4.0.0 pytz==2026.6 regex==2026.11.19 tzlocal==5.4.5 \
    six==1.17.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import trafilatura

filler = (
    "<p>"
    + "The agreement says what both parties owe each other, when, and what follows if they do not. " * 4
    + "</p>"
)
page = "<!DOCTYPE html><html><head><title>T</title></head><body><article>{}</article></body></html>"

sentence = "<p>Pay by <time>3 May</time> at the latest, in all <output>20</output> EUR.</p>"
seen = trafilatura.extract(page.format(filler + sentence + filler)).split("\n")[1]
print(repr(seen))
assert seen == "Pay by at the latest, in all EUR.", seen
PY
