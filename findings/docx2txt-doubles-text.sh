#!/usr/bin/env bash
# docx2txt returns text boxes and moved paragraphs twice.
# Versions: docx2txt 0.9 (PyPI)
# Guess: what stands once on the page stands once in the text.
# Seen: Word writes a text box in a new and an old form (mc:Choice, mc:Fallback), and a tracked
#   move at both places; docx2txt reads both of each.
# Why: duplicated clauses are paid for twice, counted twice, and outvote the rest in a summary; a
#   moved clause stays in its old place.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" docx2txt==0.9
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import docx2txt
from documents import docx

def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"

boxed = f"<w:txbxContent>{paragraph('Deposit: 500 EUR')}</w:txbxContent>"
box = (
    '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">'
    f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{boxed}</wps:txbx></w:drawing></mc:Choice>'
    f"<mc:Fallback><w:pict><v:textbox>{boxed}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)
clause = "<w:r><w:t>Clause A</w:t></w:r>"
moved = (
    f'<w:p><w:moveFrom w:id="1">{clause}</w:moveFrom></w:p>{paragraph("Clause B")}'
    f'<w:p><w:moveTo w:id="2">{clause}</w:moveTo></w:p>'
)
seen = docx2txt.process(docx(box + moved)).split()
print(seen)
assert seen == "Deposit: 500 EUR Deposit: 500 EUR Clause A Clause B Clause A".split()
PY
