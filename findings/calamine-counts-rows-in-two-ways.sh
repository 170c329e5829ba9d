#!/usr/bin/env bash
# python-calamine's to_python drops the blank rows above a table, its iter_rows does not; both drop
# the blank columns, and #N/A is an empty text.
# Versions: python-calamine 0.9.1, openpyxl 3.1.5, et-xmlfile 2.0.0 (PyPI)
# Guess: both give the same rows, so that row 5 of the sheet is the fifth; an error in a cell is
#   told apart from a blank.
# Seen: for a table that begins in B3, to_python begins with its header, and iter_rows with two
#   blank rows, but with column B in both. A cell #N/A is '', like a blank, and the whole number 7
#   is 7.0.
# Why: the row that a finding is reported for is not the one in the sheet, and a reader that takes
#   column 2 takes another one; failed look-ups count as missing, and ids are "7.0".
# Documented: skip_empty_area, on by default, is in the signature; the rest is not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" python-calamine==0.9.1 openpyxl==3.1.5 \
    et-xmlfile==2.0.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import os, tempfile
import openpyxl, python_calamine

book = openpyxl.Workbook()
sheet = book.active
for row, values in enumerate([["id", "rent"], [7, 500.5], [8, "#N/A"], [9, None]], start=3):
    for column, value in enumerate(values, start=2):
        sheet.cell(row, column, value)
path = os.path.join(tempfile.mkdtemp(), "rents.xlsx")
book.save(path)
read = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0)
table = [["id", "rent"], [7.0, 500.5], [8.0, ""], [9.0, ""]]
listed, iterated = read.to_python(), list(read.iter_rows())
print(listed, iterated)
assert listed == table and isinstance(listed[1][0], float)
assert iterated == [["", ""]] * 2 + table
PY
