#!/usr/bin/env bash
# openpyxl cuts a text at 32,767 characters without an error, XlsxWriter too under pandas.
# Versions: openpyxl 3.1.5, et_xmlfile 2.0.0, xlsxwriter 3.3.1, pandas 3.1.1, numpy 2.4.6,
#   python-dateutil 4.0.0, six 1.17.0 (PyPI)
# Guess: a text that is longer than a cell of Excel may be is refused, as openpyxl refuses a
#   control character.
# Seen: assigning it keeps the first 32,767 characters, and DataFrame.to_excel writes them with
#   either engine, with a warning at most.
# Why: summaries, quotes and raw answers are cut in the one report that people read; the end,
#   where the conclusion stands, goes first.
# Documented: no for openpyxl; XlsxWriter documents a return value, which pandas does not look at.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" openpyxl==3.1.5 et_xmlfile==2.0.0 \
    xlsxwriter==3.3.1 pandas==3.1.1 numpy==2.4.6 python-dateutil==4.0.0 six==1.17.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import io, openpyxl, pandas

sheet = openpyxl.Workbook().active
sheet["A1"] = "x" * 40_000
seen = [len(sheet["A1"].value)]
for engine in ("openpyxl", "xlsxwriter"):
    file = io.BytesIO()
    pandas.DataFrame({"summary": ["x" * 40_000]}).to_excel(file, engine=engine)
    seen.append(len(pandas.read_excel(file)["summary"][0]))
print(seen)
assert seen == [32_767] * 3
PY
