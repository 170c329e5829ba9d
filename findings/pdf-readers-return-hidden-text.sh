#!/usr/bin/env bash
# Four of five PDF readers return text that the page does not show: beyond its crop box, in a
# layer that is off.
# Versions: pdfplumber 0.11.10, pypdfium2 5.15.2, pdfminer.six 20260107, charset-normalizer 3.5.3,
#   cryptography 50.0.2, cffi 2.1.1, pycparser 3.12, reportlab 5.1.0, pillow 13.0.0, pypdf 7.1.1,
#   pymupdf 2.0 (PyPI)
# Guess: the pure Python readers ignore both; PDFium, the engine of a browser, and pdfplumber,
#   which knows page boxes, do not return what is cropped away or switched off.
# Seen: all but PyMuPDF return both.
# Why: cropped margins hold printers' marks or the other half of a spread, layers the wording in
#   another language or of a draft: text that no reader of the page has seen.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pdfplumber==0.11.10 pypdfium2==5.15.2 \
    pdfminer.six==20260107 charset-normalizer==3.5.3 cryptography==50.0.2 cffi==2.1.1 \
    pycparser==3.12 reportlab==5.1.0 pillow==13.0.0 pypdf==7.1.1 pymupdf==2.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import io, pdfplumber, pymupdf, pypdf, pypdfium2
from pdfminer.high_level import extract_text
from pypdf.generic import (
    ArrayObject as List,
    DecodedStreamObject,
    DictionaryObject as Map,
    NameObject as Name,
    TextStringObject,
)
from reportlab.pdfgen.canvas import Canvas

file = io.BytesIO()
page = Canvas(file)
page.drawString(50, 700, "-")
page.setCropBox((0, 400, 595, 842))
page.save()
writer = pypdf.PdfWriter(clone_from=file)
layer = writer._add_object(Map({Name("/Type"): Name("/OCG"), Name("/Name"): TextStringObject("draft")}))
writer.root_object[Name("/OCProperties")] = Map(
    {Name("/OCGs"): List([layer]), Name("/D"): Map({Name("/OFF"): List([layer])})}
)
text = DecodedStreamObject()
text.set_data(
    b"BT /F1 12 Tf 50 700 Td (shown) Tj ET BT /F1 12 Tf 50 50 Td (cropped) Tj ET "
    b"/OC /L1 BDC BT /F1 12 Tf 50 600 Td (draft) Tj ET EMC"
)
writer.pages[0][Name("/Contents")] = writer._add_object(text)
writer.pages[0]["/Resources"][Name("/Properties")] = Map({Name("/L1"): layer})
file = io.BytesIO()
writer.write(file)
data = file.getvalue()
seen = {
    "pypdf": pypdf.PdfReader(file).pages[0].extract_text(),
    "pdfminer.six": extract_text(file),
    "pdfplumber": pdfplumber.open(file).pages[0].extract_text(),
    "PDFium": pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range(),
    "PyMuPDF": pymupdf.open(stream=data)[0].get_text(),
}
seen = {name: sorted(text.split()) for name, text in seen.items()}
print(seen)
everything = ["cropped", "draft", "shown"]
assert seen == {**dict.fromkeys(seen, everything), "PyMuPDF": ["shown"]}
PY
