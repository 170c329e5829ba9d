#!/usr/bin/env bash
# xlsx2html shows 0.5 in the format "# ?/?" as "0 /", and 1234567 in thousands as ",1234567".
# Versions: xlsx2html 0.6.4, six 1.17.0, openpyxl 3.1.5, et-xmlfile 2.0.0, Babel 2.19.0, packaging
#   26.4 (PyPI)
# Guess: a cell shows what Excel shows, or the bare number when the format is not known.
# Seen: a fraction (Excel: 1/2) loses its value; the comma at the end that divides by a thousand
#   (Excel: 1,235) is put before the number, which is not divided, and "M" for millions is set after
#   all digits; words in a format keep their quotation marks. 12.5% in "0%" is 12%, 2.5 in "0" is 2:
#   Excel has 13% and 3.
# Why: reports in thousands and recipes in fractions are read from the page by a model or a person,
#   who cannot see that the number is another.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" xlsx2html==0.6.4 six==1.17.0 \
    openpyxl==3.1.5 et-xmlfile==2.0.0 Babel==2.19.0 packaging==26.4
PYTHONPATH="$packages" nice python3 -W ignore - "$packages/book.xlsx" <<'PY'
import io, re, sys
import openpyxl
from xlsx2html import xlsx2html

cells = [
    (1234.5, "#,##0.00"),
    (0.5, "# ?/?"),
    (1234567, "#,##0,"),
    (1234567, '0.0,,"M"'),
    (5, '0 "EUR"'),
    (0.125, "0%"),
    (2.5, "0"),
]
book = openpyxl.Workbook()
for row, (value, number_format) in enumerate(cells, 1):
    book.active.cell(row, 1, value).number_format = number_format
book.save(sys.argv[1])
page = io.StringIO()
xlsx2html(sys.argv[1], page, locale="en")
shown = re.findall(r"<td[^>]*>(.*?)</td>", page.getvalue(), re.DOTALL)
print(*zip(cells, shown), sep="\n")
assert shown == ["1,234.50", "0 /", ",1234567", '1234567.0"M"', '5 "EUR"', "12%", "2"]
PY
