#!/usr/bin/env bash
# pylightxl reads the texts of a workbook that XlsxWriter wrote with constant_memory as empty
# cells.
# Versions: pylightxl 1.61, xlsxwriter 3.3.1 (PyPI)
# Guess: a text is read whether it stands in the cell or in the table of shared strings, as the
#   format permits both.
# Seen: inline strings are "", numbers beside them are there, and nothing is said. Dates are texts
#   such as "2026/05/03", and "_x000D_" stays.
# Why: large exports are written in that mode, so as to save memory: names and quotes of the
#   report are gone, and the sums are right.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pylightxl==1.61 xlsxwriter==3.3.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import os, tempfile
import pylightxl, xlsxwriter

folder = tempfile.TemporaryDirectory()

def rows(**options):
    path = os.path.join(folder.name, f"{len(os.listdir(folder.name))}.xlsx")
    with xlsxwriter.Workbook(path, options) as book:
        sheet = book.add_worksheet("report")
        sheet.write_row(0, 0, ["document", "score"])
        sheet.write_row(1, 0, ["lease.txt", 5])
    return list(pylightxl.readxl(path).ws("report").rows)

seen = [rows(), rows(constant_memory=True)]
print(*seen, sep="\n")
assert seen == [[["document", "score"], ["lease.txt", 5]], [["", ""], ["", 5]]]
PY
