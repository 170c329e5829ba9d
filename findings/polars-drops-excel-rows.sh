#!/usr/bin/env bash
# polars.read_excel drops a row, and blanks cells, when text comes after a thousand rows of
# numbers.
# Versions: polars 2.1.0, polars-runtime-32 2.1.0, fastexcel 0.21.0, openpyxl 3.1.5, et_xmlfile
#   2.0.0 (PyPI)
# Guess: a column that turns out to hold text becomes text, or the read fails, as read_csv of
#   polars does.
# Seen: types are taken from the first 1000 rows; later text is null, without an error, and a row
#   that is all null by this is dropped: 1500 of 1501 rows come back. Within the first thousand,
#   text in a column of floats is null too.
# Why: the report's "n/a" or "about 5" reads as missing, and rows vanish only from large files:
#   the count of documents is wrong.
# Documented: infer_schema_length and drop_empty_rows are parameters; that they meet like this is
#   not said.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" polars==2.1.0 polars-runtime-32==2.1.0 \
    fastexcel==0.21.0 openpyxl==3.1.5 et_xmlfile==2.0.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import os, tempfile, openpyxl, polars

def read(rows):
    book = openpyxl.Workbook()
    book.active.append(["cost", "case"])
    for row in range(rows):
        book.active.append([row * 1.5, row])
    book.active.append(["n/a", "X7"])
    path = os.path.join(tempfile.mkdtemp(), "report.xlsx")
    book.save(path)
    table = polars.read_excel(path)
    return table.height, table.row(-1)

seen = [read(10), read(1500)]
print(seen)
assert seen == [(11, (None, "X7")), (1500, (2248.5, 1499))]
PY
