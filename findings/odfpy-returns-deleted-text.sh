#!/usr/bin/env bash
# odfpy hands out tracked deletions as ordinary paragraphs.
# Versions: odfpy 1.4.1, defusedxml 0.7.1 (PyPI)
# Guess: the paragraphs of an OpenDocument text are those that Writer shows; deleted ones are kept
#   apart.
# Seen: `getElementsByType(P)` returns the deleted paragraph first, with nothing to tell it from
#   the rest: Writer stores deletions as paragraphs in front of the text.
# Why: a withdrawn clause is analysed as if it were in force.
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

deleted = (
    '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><office:change-info><dc:creator>A</dc:creator>'
    "<dc:date>2026-01-01T00:00:00</dc:date></office:change-info><text:p>Either side may cancel.</text:p>"
    "</text:deletion></text:changed-region></text:tracked-changes>"
)
seen = paragraphs(deleted + '<text:p>Nobody <text:change text:change-id="c"/>may cancel.</text:p>')
print(seen)
assert seen == ["Either side may cancel.", "Nobody may cancel."]
PY
