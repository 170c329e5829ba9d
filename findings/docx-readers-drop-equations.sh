#!/usr/bin/env bash
# The three usual Python readers of Word files leave out every equation, in silence.
# Versions: python-docx 1.2.0, lxml 6.1.3, typing_extensions 4.16.0, docx2txt 0.9, mammoth 1.13.0,
#   cobble 0.1.4 (PyPI)
# Guess: an inline formula comes as its plain text, as a copy from Word does; at worst one of the
#   three readers lacks it.
# Seen: python-docx, docx2txt and mammoth all skip Office Math: "interest of r=5 percent" becomes
#   "interest of  percent".
# Why: in technical, medical and financial documents the number is often typed as an equation; the
#   sentence stays grammatical without it.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" python-docx==1.2.0 lxml==6.1.3 \
    typing_extensions==4.16.0 docx2txt==0.9 mammoth==1.13.0 cobble==0.1.4
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import docx as library, docx2txt, mammoth
from documents import docx

def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'

math = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>r=5</m:t></m:r></m:oMath>'
file = docx(f'<w:p>{run("interest of ")}{math}{run(" percent")}</w:p>')
seen = [
    library.Document(file).paragraphs[0].text,
    docx2txt.process(file),
    mammoth.extract_raw_text(file).value.strip(),
]
print(seen)
assert seen == ["interest of  percent"] * 3
PY
