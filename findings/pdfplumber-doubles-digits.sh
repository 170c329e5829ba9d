#!/usr/bin/env bash
# pdfplumber reads a bold 500 as 550000.
# Versions: pdfplumber 0.11.10, pypdfium2 5.15.2, pdfminer.six 20260107, charset-normalizer 3.5.3,
#   cryptography 50.0.2, cffi 2.1.1, pycparser 3.12, reportlab 5.1.0, pillow 13.0.0 (PyPI)
# Guess: old generators make bold by printing the text twice, a third of a point apart; an
#   extractor gives it once or, at worst, as two runs "Total 500 Total 500".
# Seen: pdfplumber interleaves the copies letter by letter: "TToottaall 550000". pdfminer.six
#   gives two lines.
# Why: totals are what a report prints in bold: the amount is a thousand times too large, well
#   formed, and passes a check for digits.
# Documented: partly: `dedupe_chars()` is described, but nothing says that the default does this.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pdfplumber==0.11.10 pypdfium2==5.15.2 \
    pdfminer.six==20260107 charset-normalizer==3.5.3 cryptography==50.0.2 cffi==2.1.1 \
    pycparser==3.12 reportlab==5.1.0 pillow==13.0.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import io, pdfplumber
from pdfminer.high_level import extract_text
from reportlab.pdfgen.canvas import Canvas

file = io.BytesIO()
page = Canvas(file)
page.drawString(50, 700, "Total 500")
page.drawString(50.3, 700, "Total 500")
page.save()
seen = [pdfplumber.open(file).pages[0].extract_text(), extract_text(file).split("\n")[:2]]
print(seen)
assert seen == ["TToottaall 550000", ["Total 500", "Total 500"]]
PY
