#!/usr/bin/env bash
# xlsx2csv writes a cell that shows 3 days as 0 "02ays".
# Versions: xlsx2csv 0.8.6, openpyxl 3.1.5, et_xmlfile 2.0.0 (PyPI)
# Guess: a number format with a unit in quotes (0 "days") gives 3, or "3 days".
# Seen: a d, m, y or h within the quotes makes it a date format: the number is gone, the letters
#   are replaced by a day, month or hour. 0 "kg" gives 3.
# Why: units in the number format are how spreadsheets keep a column numeric: months, days and
#   hours of contracts and invoices are destroyed, kilograms are not.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" xlsx2csv==0.8.6 openpyxl==3.1.5 \
    et_xmlfile==2.0.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import io, os, openpyxl
from xlsx2csv import Xlsx2csv

book = openpyxl.Workbook()
sheet = book.active
formats = ['0 "kg"', '0 "days"', '0 "months"', '0 "h"']
sheet.append([3] * len(formats))
for cell, style in zip(sheet[1], formats):
    cell.number_format = style
file = io.BytesIO()
book.save(file)
out = io.StringIO()
Xlsx2csv(file, outputencoding="utf-8").convert(out)
print(out.getvalue())
assert out.getvalue() == '3,"0 ""02ays""","0 ""01ont12s""","0 ""12"""\n', out.getvalue()
PY
