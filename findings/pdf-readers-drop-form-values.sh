#!/usr/bin/env bash
# Four of five PDF readers return a filled-in form without what was filled in.
# Versions: pdfplumber 0.11.10, pypdfium2 5.15.2, pdfminer.six 20260107, charset-normalizer 3.5.3,
#   cryptography 50.0.2, cffi 2.1.1, pycparser 3.12, reportlab 5.1.0, pillow 13.0.0, pypdf 7.1.1,
#   pymupdf 2.0 (PyPI)
# Guess: the value of a text field has an appearance stream, so whoever reads what the page shows
#   reads it: at least PDFium and MuPDF, which render pages.
# Seen: pypdf, pdfminer.six, pdfplumber and PDFium return the printed labels only; PyMuPDF alone
#   has the amount.
# Why: an application or tax form arrives as an empty template, and the model, asked for the
#   amount, finds none or invents one.
# Documented: partly: pypdf has get_form_text_fields, PDFium needs
#   FPDFDOC_InitFormFillEnvironment; none says that text extraction lacks them.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pdfplumber==0.11.10 pypdfium2==5.15.2 \
    pdfminer.six==20260107 charset-normalizer==3.5.3 cryptography==50.0.2 cffi==2.1.1 \
    pycparser==3.12 reportlab==5.1.0 pillow==13.0.0 pypdf==7.1.1 pymupdf==2.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import io, pdfplumber, pymupdf, pypdf, pypdfium2
from pdfminer.high_level import extract_text
from reportlab.pdfgen.canvas import Canvas

file = io.BytesIO()
page = Canvas(file)
page.drawString(50, 700, "Amount:")
page.acroForm.textfield(name="amount", value="1250.00", x=120, y=690, width=100, height=20)
page.save()
data = file.getvalue()
seen = {
    "pypdf": pypdf.PdfReader(file).pages[0].extract_text(),
    "pdfminer.six": extract_text(file),
    "pdfplumber": pdfplumber.open(file).pages[0].extract_text(),
    "PDFium": pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range(),
    "PyMuPDF": pymupdf.open(stream=data)[0].get_text(),
}
seen = {name: text.split() for name, text in seen.items()}
print(seen)
label = ["Amount:"]
assert seen == {
    "pypdf": label,
    "pdfminer.six": label,
    "pdfplumber": label,
    "PDFium": label,
    "PyMuPDF": [*label, "1250.00"],
}
PY
