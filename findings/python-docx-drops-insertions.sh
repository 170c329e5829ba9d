#!/usr/bin/env bash
# python-docx leaves out words that Word shows: tracked insertions and filled-in form fields.
# Versions: python-docx 1.2.0, lxml 6.1.3, typing_extensions 4.16.0 (PyPI)
# Guess: `paragraph.text` is the paragraph as Word displays it: insertions in, deletions out, the
#   value of a content control in.
# Seen: a deletion is out, but so is the insertion: "The fee is not refundable." reads "The fee is
#   refundable."; the name typed into a form's content control is an empty string.
# Why: the sense of a contract turns round before the model sees it, and forms arrive without
#   their answers; nothing is raised.
# Documented: no; `Paragraph.text` names runs and hyperlinks as what it joins, the consequence is
#   not said.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" python-docx==1.2.0 lxml==6.1.3 \
    typing_extensions==4.16.0
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import docx as library
from documents import docx

def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'

clause = (
    f'<w:p>{run("The fee is ")}<w:ins w:id="1" w:author="B">{run("not ")}</w:ins>'
    f'<w:del w:id="2" w:author="B"><w:r><w:delText>always </w:delText></w:r></w:del>{run("refundable.")}</w:p>'
)
form = f'<w:p>{run("Tenant: ")}<w:sdt><w:sdtContent>{run("Ada Byron")}</w:sdtContent></w:sdt></w:p>'
seen = [paragraph.text for paragraph in library.Document(docx(clause + form)).paragraphs]
print(seen)
assert seen == ["The fee is refundable.", "Tenant: "]
PY
