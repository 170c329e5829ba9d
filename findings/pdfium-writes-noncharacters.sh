#!/usr/bin/env bash
# PDFium puts the noncharacter U+FFFE where a line ends with a hyphen, also a real one.
# Versions: pypdfium2 5.15.2, reportlab 5.1.0, pillow 13.0.0, charset-normalizer 3.5.3 (PyPI)
# Guess: "inter-" and "national" come with hyphen and line break, or joined as "international";
#   "well-" and "known" keep their hyphen.
# Seen: both come as one word with U+FFFE inside, hyphen and break gone.
# Why: XML forbids U+FFFE, so a report may be refused; a search for either word misses; and
#   whether the hyphen belonged to the word cannot be recovered.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pypdfium2==5.15.2 reportlab==5.1.0 \
    pillow==13.0.0 charset-normalizer==3.5.3
PYTHONPATH="$packages" nice python3 - <<'PY'
import io, pypdfium2
from reportlab.pdfgen.canvas import Canvas

file = io.BytesIO()
page = Canvas(file)
for y, line in enumerate(["an inter-", "national and well-", "known deal"]):
    page.drawString(50, 700 - 14 * y, line)
page.save()
seen = pypdfium2.PdfDocument(file.getvalue())[0].get_textpage().get_text_range()
print(ascii(seen))
assert seen == "an inter\ufffenational and well\ufffeknown deal", seen
PY
