#!/usr/bin/env bash
# pdfminer.six and pdfplumber spell a sideways line backwards.
# Versions: pdfplumber 0.11.10, pypdfium2 5.15.2, pdfminer.six 20260107, charset-normalizer 3.5.3,
#   cryptography 50.0.2, cffi 2.1.1, pycparser 3.12, reportlab 5.1.0, pillow 13.0.0, pypdf 7.1.1
#   (PyPI)
# Guess: a line turned by 90 degrees, as in a wide table or a scan stamp, comes as its words; if
#   not, it is missing.
# Seen: pdfplumber returns its letters from the end to the start ("051", "latoT"), pdfminer.six
#   one letter a line, also from the end. pypdf reads "Total 150".
# Why: 150 becomes 051, and the words are no language: the landscape page is lost and its numbers
#   are wrong.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pdfplumber==0.11.10 pypdfium2==5.15.2 \
    pdfminer.six==20260107 charset-normalizer==3.5.3 cryptography==50.0.2 cffi==2.1.1 \
    pycparser==3.12 reportlab==5.1.0 pillow==13.0.0 pypdf==7.1.1
PYTHONPATH="$packages" nice python3 - <<'PY'
import io, pdfplumber, pypdf
from pdfminer.high_level import extract_text
from reportlab.pdfgen.canvas import Canvas

file = io.BytesIO()
page = Canvas(file)
page.translate(100, 100)
page.rotate(90)
page.drawString(0, 0, "Total 150")
page.save()
seen = [
    pdfplumber.open(file).pages[0].extract_text(),
    "".join(extract_text(file).split()),
    pypdf.PdfReader(file).pages[0].extract_text().strip(),
]
print(seen)
assert seen == ["051\nlatoT", "051latoT", "Total 150"], seen
PY
