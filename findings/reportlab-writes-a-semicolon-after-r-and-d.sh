#!/usr/bin/env bash
# ReportLab's Paragraph prints "R&D" as "R&D;", and "Q&A" as "Q&A;".
# Versions: reportlab 5.1.0, pillow 13.0.0, charset-normalizer 3.5.3, pypdf 7.1.1 (PyPI)
# Guess: a stray ampersand is printed as it stands, as a stray < is, or the text is refused, as an
#   unknown tag is.
# Seen: & and the letters behind it are taken for an entity, whose missing semicolon is added; an
#   & between spaces is left alone.
# Why: names of companies and departments are misspelled in reports; the PDF that is read back
#   holds other names than the data.
# Documented: that the text is XML is; not that it is mended so.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" reportlab==5.1.0 pillow==13.0.0 \
    charset-normalizer==3.5.3 pypdf==7.1.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import io
from pypdf import PdfReader
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

def printed(text):
    file = io.BytesIO()
    SimpleDocTemplate(file).build([Paragraph(text, getSampleStyleSheet()["Normal"])])
    return PdfReader(file).pages[0].extract_text().strip()

texts = ["R&D costs", "Q&A", "Smith & Co", "fee < 5 and > 3"]
seen = [printed(text) for text in texts]
print(seen)
assert seen == ["R&D; costs", "Q&A;", "Smith & Co", "fee < 5 and > 3"]
PY
