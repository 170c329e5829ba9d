#!/usr/bin/env bash
# xlcalculator sums the texts of a column and counts TRUE as 1, formulas the texts; -2^2 is -4 for
# pycel.
# Versions: formulas 1.3.4, click 8.5.1, regex 2026.11.19, schedula 1.6.15, numpy 1.26.4,
#   python-dateutil 4.0.0, tzdata 2026.6, numpy-financial 1.0.0, scipy 1.17.1, tqdm 4.70.1, pycel
#   1.0b30, networkx 2.6.3, openpyxl 3.1.5, et_xmlfile 2.0.0, ruamel.yaml 0.19.1, xlcalculator
#   0.5.0, jsonpickle 4.1.4, pandas 3.0.6, yearfrac 0.4.8, mock 5.2.0 (PyPI)
# Guess: they compute what Excel does: SUM, COUNT and COUNTIF pass over texts and truth values in
#   cells, -2^2 is 4, and a month after 31 January is 28 February.
# Seen: of 1, 2, 3, an empty cell, the text "5" and TRUE, Excel's SUM is 6: it is 12 and 11 for
#   two of them, COUNTIF ">1" (2) 4 and 3, COUNTIF "y*" (2) 0 and 1. pycel has -2^2 as -4, and the
#   month after 31 January as 3 March. None refuses.
# Why: workbooks that were written without values are computed before they are read; ids and
#   amounts that are stored as texts change the totals.
# Documented: that functions are missing is; of these not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" formulas==1.3.4 click==8.5.1 \
    regex==2026.11.19 schedula==1.6.15 numpy==1.26.4 python-dateutil==4.0.0 tzdata==2026.6 \
    numpy-financial==1.0.0 scipy==1.17.1 tqdm==4.70.1 pycel==1.0b30 networkx==2.6.3 \
    openpyxl==3.1.5 et_xmlfile==2.0.0 ruamel.yaml==0.19.1 xlcalculator==0.5.0 jsonpickle==4.1.4 \
    pandas==3.0.6 yearfrac==0.4.8 mock==5.2.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import contextlib, io, tempfile, warnings
import openpyxl

warnings.simplefilter("ignore")
cells = ["=SUM(A1:A6)", '=COUNTIF(A1:A6,">1")', '=COUNTIF(B1:B3,"y*")', "=-2^2", "=EDATE(DATE(2026,1,31),1)"]
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "S"
for row, value in enumerate([1, 2, 3, None, "5", True], 1):
    sheet.cell(row, 1, value)
for row, value in enumerate(["yes", "no", "Yes"], 1):
    sheet.cell(row, 2, value)
for row, value in enumerate(cells, 1):
    sheet.cell(row, 5, value)
path = tempfile.mkdtemp() + "/a.xlsx"
book.save(path)
seen = {}
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    import formulas
    from pycel import ExcelCompiler
    from xlcalculator import Evaluator, ModelCompiler

    excel = Evaluator(ModelCompiler().read_and_parse_archive(path))
    seen["xlcalculator"] = [str(excel.evaluate(f"S!E{row}")) for row in range(1, 6)]
    excel = ExcelCompiler(filename=path)
    seen["pycel"] = [str(excel.evaluate(f"S!E{row}")) for row in range(1, 6)]
    solution = formulas.ExcelModel().loads(path).finish().calculate()
    found = {str(name).upper().split("!")[-1]: value for name, value in solution.items()}
    seen["formulas"] = [str(found[f"E{row}"].value[0, 0]) for row in range(1, 6)]
print(*seen.items(), sep="\n")
assert seen["xlcalculator"] == ["12", "4", "0", "4", "2026-02-28 00:00:00"]
assert seen["pycel"] == ["6", "2", "2", "-4", "46084"]
assert seen["formulas"] == ["11.0", "3", "1", "4.0", "46081"]
PY
