#!/usr/bin/env bash
# pdf_oxide's Markdown breaks a line at a raised note, puts its end below the next paragraph, and
# parts names from their values.
# Versions: pdf_oxide 0.3.78, reportlab 5.1.0, pillow 13.0.0, charset-normalizer 3.5.3 (PyPI)
# Guess: a page of one column is read from top to bottom, line by line, as its extract_text does;
#   a raised figure is marked or set apart.
# Seen: to_markdown() and to_html() take what stands right of a gap for a column: "owe 10" is
#   followed by the next line, and "2 EUR, and interest of 5 percent" stands below a form whose
#   names come first and whose values come last. A raised 1 is joined to its number in all
#   outputs: "EUR 5001".
# Why: sentences of terms are cut and joined to others without a sign, and a fee is no longer
#   beside its name; it is chosen for its speed, and Markdown is what models are given.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pdf_oxide==0.3.78 reportlab==5.1.0 \
    pillow==13.0.0 charset-normalizer==3.5.3
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import os, tempfile
import pdf_oxide
from reportlab.pdfgen import canvas

path = os.path.join(tempfile.mkdtemp(), "terms.pdf")
page = canvas.Canvas(path, pagesize=(600, 800))

def line(y, *parts, x=50):
    for text, size, raised in parts:
        page.setFont("Helvetica", size)
        page.drawString(x, y + raised, text)
        x += page.stringWidth(text, "Helvetica", size)

one, two = ("1", 7, 5), ("2", 7, 5)
line(760, ("The fee is EUR 500", 12, 0), one, (" a year, and it is paid on the first day of each month.", 12, 0))
line(745, ("Tenants who pay late owe 10", 12, 0), two, (" EUR, and interest of 5 percent on what is due.", 12, 0))
line(730, ("A third line of the same paragraph, which has no note at all.", 12, 0))
for number, (name, value) in enumerate([("Name:", "Anna Miller"), ("Fee:", "500"), ("Term:", "12 months")]):
    line(600 - 15 * number, (name, 12, 0))
    line(600 - 15 * number, (value, 12, 0), x=200)
page.save()
document = pdf_oxide.PdfDocument(path)
text, markdown = document.extract_text(0), document.to_markdown(0)
print(text, markdown, sep="\n\n")
assert "EUR 5001 a year" in text and "Fee: 500" in text and "owe 102 EUR, and interest" in text
assert "owe 10 A third line of the same paragraph" in markdown and "Name: Fee: Term:" in markdown
assert markdown.index("2 EUR, and interest") > markdown.index("Term:") and "Anna Miller 500 12 months" in markdown
PY
