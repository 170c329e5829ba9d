#!/usr/bin/env bash
# ReportLab prints a black square for each letter that its default font lacks, without a word.
# Versions: reportlab 5.1.0, pillow 13.0.0, charset-normalizer 3.5.3, pypdfium2 5.15.2 (PyPI)
# Guess: a text that the font cannot show raises, as fpdf2 does, or another font is taken.
# Seen: "Łódź 500 zł" and "支払 500" are printed with squares, without an error or a warning, and
#   are squares for whoever reads the PDF. The euro sign comes through.
# Why: quotes and names in reports are blackened, and a search for them finds nothing; tests in
#   English and German see none of it.
# Documented: that the standard fonts are Latin-1 is; not that the rest is replaced.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" reportlab==5.1.0 pillow==13.0.0 \
    charset-normalizer==3.5.3 pypdfium2==5.15.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import io
import pypdfium2
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

def printed(text):
    file = io.BytesIO()
    SimpleDocTemplate(file).build([Paragraph(text, getSampleStyleSheet()["Normal"])])
    return pypdfium2.PdfDocument(file.getvalue())[0].get_textpage().get_text_range().strip()

texts = ["Łódź 500 zł", "支払 500", "Größe 5 €"]
seen = [printed(text) for text in texts]
print(seen)
assert seen[2] == texts[2]
assert not set("Łłź支払") & set("".join(seen)) and "500" in seen[0] and "500" in seen[1]
PY
