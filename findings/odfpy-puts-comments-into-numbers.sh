#!/usr/bin/env bash
# odfpy's plain text has reviewers' comments, with name and time, inside the words they hang on.
# Versions: odfpy 1.4.1, defusedxml 0.7.1 (PyPI)
# Guess: `teletype.extractText` returns the text of the paragraph; a comment in the margin is left
#   out or comes behind it.
# Seen: "Pay 500 EUR" with a comment behind the 5 reads "Pay 5Bob2026-01-01T00:00:00too high?00
#   EUR"; a footnote's mark and text stand in the middle of the sentence too.
# Why: amounts and names are torn apart, the date of the remark looks like a date of the document,
#   and private remarks reach the model.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" odfpy==1.4.1 defusedxml==0.7.1
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
from documents import odt
from odf import teletype, text
from odf.opendocument import load

def paragraphs(body):
    return [teletype.extractText(found) for found in load(odt(body)).getElementsByType(text.P)]

comment = (
    "<office:annotation><dc:creator>Bob</dc:creator><dc:date>2026-01-01T00:00:00</dc:date>"
    "<text:p>too high?</text:p></office:annotation>"
)
note = (
    '<text:note text:id="n" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>Per year.</text:p></text:note-body></text:note>"
)
seen = paragraphs(f"<text:p>Pay 5{comment}00 EUR{note} net</text:p>")[0]
print(seen)
assert seen == "Pay 5Bob2026-01-01T00:00:00too high?00 EUR1Per year. net"
PY
