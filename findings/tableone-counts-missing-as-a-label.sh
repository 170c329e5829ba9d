#!/usr/bin/env bash
# tableone counts a missing label as a label, in the percentages and in the P-value: 0.018 instead
# of 1.
# Versions: tableone 0.9.6, Jinja2 3.1.6, MarkupSafe 3.0.4, numpy 2.4.6, openpyxl 3.1.5,
#   et_xmlfile 2.0.0, pandas 3.1.1, python-dateutil 2.9.0.post0, six 1.17.0, scipy 1.17.1,
#   statsmodels 0.15.0, patsy 1.0.3, packaging 26.4, formulaic 1.2.2, interface_meta 2.0.1,
#   narwhals 2.29.0, typing_extensions 4.16.0, wrapt 2.5.2, tabulate 0.10.0 (PyPI)
# Guess: a missing value stands in the column "Missing", and percentages and tests are of those
#   that are not, as for numbers.
# Seen: for text it is a category "None" of its own, and "Missing" is empty. Of 12 and 12 answers,
#   6 missing in the one group, yes and no are even in both: P is 0.018, since missing is compared
#   too; with include_null=False it is 1.
# Why: answers that could not be parsed are missing, and more often for one model; the table says
#   that the models answer differently.
# Documented: include_null is, and that it is on; that the test is of it is not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" tableone==0.9.6 Jinja2==3.1.6 \
    MarkupSafe==3.0.4 numpy==2.4.6 openpyxl==3.1.5 et_xmlfile==2.0.0 pandas==3.1.1 \
    python-dateutil==2.9.0.post0 six==1.17.0 scipy==1.17.1 statsmodels==0.15.0 patsy==1.0.3 \
    packaging==26.4 formulaic==1.2.2 interface_meta==2.0.1 narwhals==2.29.0 \
    typing_extensions==4.16.0 wrapt==2.5.2 tabulate==0.10.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pandas
from tableone import TableOne

labels = ["yes", None, "no", None] * 3 + ["yes", "no"] * 6
frame = pandas.DataFrame({"label": labels, "model": ["a"] * 12 + ["b"] * 12})

def table(**options):
    rows = TableOne(frame, columns=["label"], categorical=["label"], groupby="model", pval=True, **options)
    rows = rows.tableone.reset_index()
    return [tuple(map(str, row)) for row in rows.to_numpy()[1:]]

seen, without = table(), table(include_null=False)
print(*seen, "", *without, sep="\n")
assert seen[0] == ("label, n (%)", "None", "", "6 (25.0)", "6 (50.0)", "0 (0.0)", "0.018")
assert without[0][-1] == "1.000" and without[0][3:6] == ("9 (50.0)", "3 (50.0)", "6 (50.0)")
PY
