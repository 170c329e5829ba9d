#!/usr/bin/env bash
# tabulate, and with it pandas' to_markdown, prints the id "1e5" as 100000, "007" as 7, version
# "1.10" as 1.1, and 1234567.89 as 1.23457e+06.
# Versions: tabulate 0.10.0, pandas 3.1.1, numpy 2.4.6, python-dateutil 4.0.0, tzdata 2026.6 (PyPI)
# Guess: a text is printed as it is; a number with its digits.
# Seen: a column of texts that all look like numbers is read as numbers, and printed with six
#   significant digits. One text in the column that is none ("x") leaves the others as they are;
#   disable_numparse=True too.
# Why: reports in Markdown name documents that do not exist, mix versions 1.1 and 1.10, and lose the
#   cents and euros of a sum; whether they do depends on the other rows.
# Documented: that texts are parsed is, with its switches; of to_markdown only that tabulate is
#   used.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" tabulate==0.10.0 pandas==3.1.1 \
    numpy==2.4.6 python-dateutil==4.0.0 tzdata==2026.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pandas
from tabulate import tabulate

columns = {"id": ["1e5", "007"], "version": ["1.10", "1.9"], "amount": [1234567.89, 0.5]}
plain = [line.split() for line in tabulate(columns, tablefmt="plain").split("\n")]
markdown = pandas.DataFrame(columns).to_markdown(index=False).split("\n")[2:]
cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in markdown]
other = tabulate({"id": ["1e5", "007", "x"]}, tablefmt="plain").split("\n")
print(plain, cells, other)
assert plain == [["100000", "1.1", "1.23457e+06"], ["7", "1.9", "0.5"]], plain
assert cells == plain
assert other == ["1e5", "007", "x"]
PY
