#!/usr/bin/env bash
# docx-mailmerge2 writes None into a field of the format 0.00 as "0.00", and 0.125 as 0.12.
# Versions: docx-mailmerge2 1.0.3, python-docx 1.2.0, lxml 6.1.3, typing-extensions 4.16.0 (PyPI)
# Guess: a value that is missing leaves its field empty, with a number format as without one; a half
#   is rounded up, as spreadsheets do, to 0.13.
# Seen: None is empty without a format and 0.00 with one. A text is written as it is, whatever the
#   format: of "1234.5" no 1,234.50 is made. A decimal with #,##0.00 is not formatted at all.
# Why: letters and invoices are filled from databases: an amount that nobody has entered becomes a
#   claim of nothing, and amounts differ by a cent from those of the spreadsheet.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" docx-mailmerge2==1.0.3 \
    python-docx==1.2.0 lxml==6.1.3 typing-extensions==4.16.0
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import io
from decimal import Decimal

from docx import Document
from docx.oxml import parse_xml
from mailmerge import MailMerge

space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
template = Document()
for switch in ("", '\\# "0.00"', '\\# "#,##0.00"'):
    code = f"MERGEFIELD fee {switch}".replace('"', "&quot;")
    field = f'<w:fldSimple w:instr=" {code} "><w:r><w:t>fee</w:t></w:r></w:fldSimple>'
    template.element.body.insert(0, parse_xml(f'<w:p xmlns:w="{space}">{field}</w:p>'))
file = io.BytesIO()
template.save(file)

def merge(fee):
    merged = io.BytesIO()
    document = MailMerge(io.BytesIO(file.getvalue()))
    document.merge(fee=fee)
    document.write(merged)
    return [paragraph.text for paragraph in Document(merged).paragraphs][::-1]

expected = {
    1234.5: ["1234.5", "1234.50", "1,234.50"],
    None: ["", "0.00", "0.00"],
    0.125: ["0.125", "0.12", "0.12"],
    "1234.5 ": ["1234.5 "] * 3,
    Decimal("2.675"): ["2.675", "2.68", "2.675"],
}
seen = {fee: merge(fee) for fee in expected}
print(*seen.items(), sep="\n")
assert seen == expected
PY
