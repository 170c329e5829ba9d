#!/usr/bin/env bash
# MarkItDown rounds the numbers of a spreadsheet to seven digits, and blanks the text "NA".
# Versions: markitdown 0.1.9, beautifulsoup4 4.15.0, soupsieve 4.1.3, typing_extensions 4.16.0,
#   certifi 2026.10.19.post1, charset-normalizer 3.5.3, defusedxml 0.7.1, magika 1.0.3, click
#   8.5.1, onnxruntime 1.32.0, flatbuffers 25.12.19, numpy 2.4.6, packaging 26.4, protobuf 7.36.2,
#   markdownify 1.2.3, six 1.17.0, requests 2.34.2, idna 3.20, urllib3 2.8.0, openpyxl 3.1.5,
#   et_xmlfile 2.0.0, pandas 3.1.1, python-dateutil 4.0.0, tzdata 2026.6 (PyPI)
# Guess: a cell is written as it is stored, or as it is shown: 1234567.89, 5, TRUE, NA.
# Seen: one number of eleven digits in the column, and all are written like 1.234568e+06, 5 as
#   5.000000e+00; TRUE is 1.0, a whole number beside an empty cell 1.0; the texts NA and None are
#   NaN, as are empty cells.
# Why: the Markdown is what the model sees: totals of invoices cannot be right any more, and
#   "None" (no objection) is a gap.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" markitdown==0.1.9 \
    beautifulsoup4==4.15.0 soupsieve==4.1.3 typing_extensions==4.16.0 certifi==2026.10.19.post1 \
    charset-normalizer==3.5.3 defusedxml==0.7.1 magika==1.0.3 click==8.5.1 onnxruntime==1.32.0 \
    flatbuffers==25.12.19 numpy==2.4.6 packaging==26.4 protobuf==7.36.2 markdownify==1.2.3 \
    six==1.17.0 requests==2.34.2 idna==3.20 urllib3==2.8.0 openpyxl==3.1.5 et_xmlfile==2.0.0 \
    pandas==3.1.1 python-dateutil==4.0.0 tzdata==2026.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import io, openpyxl
from markitdown import MarkItDown, StreamInfo

book = openpyxl.Workbook()
sheet = book.active
sheet.append(["total", "paid", "objection"])
sheet.append([1234567.89, True, "None"])
sheet.append([5, None, "NA"])
sheet.append([12345678901, False, "x"])
file = io.BytesIO()
book.save(file)
file.seek(0)
text = MarkItDown().convert_stream(file, stream_info=StreamInfo(extension=".xlsx")).text_content
print(text)
assert text.split("\n")[3:] == [
    "| 1.234568e+06 | 1.0 | NaN |",
    "| 5.000000e+00 | NaN | NaN |",
    "| 1.234568e+10 | 0.0 | x |",
], text
PY
