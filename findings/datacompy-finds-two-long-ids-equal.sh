#!/usr/bin/env bash
# datacompy finds 12345678901234567 and 12345678901234568 equal, and a missing text and NaN
# unequal.
# Versions: datacompy 1.1.0, Jinja2 3.1.6, MarkupSafe 3.0.4, numpy 2.4.6, ordered-set 4.1.0,
#   pandas 3.0.6, python-dateutil 4.0.0, tzdata 2026.6, polars 1.44.2, polars-runtime-32 1.44.2
#   (PyPI)
# Guess: with tolerances of 0, the default, numbers that differ are unequal; missing values are
#   equal, whichever way they are missing.
# Seen: whole numbers are compared as fractions: from 2^53 on, neighbours are equal, and matches()
#   is true. None in a column of objects and NaN in one of numbers are unequal, though both
#   columns are empty.
# Why: two runs are compared by record before one replaces the other: ids, timestamps in
#   nanoseconds and hashes that changed are not reported, and columns that did not are.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" datacompy==1.1.0 Jinja2==3.1.6 \
    MarkupSafe==3.0.4 numpy==2.4.6 ordered-set==4.1.0 pandas==3.0.6 python-dateutil==4.0.0 \
    tzdata==2026.6 polars==1.44.2 polars-runtime-32==1.44.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pandas
from datacompy import PandasCompare

def same(first, second):
    frames = (pandas.DataFrame({"id": [1], "value": [value]}) for value in (first, second))
    return bool(PandasCompare(*frames, join_columns="id").matches())

pairs = [(12345678901234567, 12345678901234568), (123, 124), (None, float("nan"))]
seen = [same(*pair) for pair in pairs]
print(seen)
assert seen == [True, False, False]
PY
