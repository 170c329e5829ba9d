#!/usr/bin/env bash
# pandas.read_html turns the price 0,75 of a table into 75.
# Versions: pandas 3.1.1, numpy 2.4.6, python-dateutil 4.0.0, six 1.17.0, lxml 6.1.3 (PyPI)
# Guess: a cell with a decimal comma stays text, as read_csv leaves it.
# Seen: the comma is a separator of thousands wherever it stands: 0,75 is 75 and 12,5 is 125, as
#   integers; "1.234,50" stays text, so that one column mixes.
# Why: tables of half of Europe come back multiplied by ten or a hundred, with a numeric type that
#   looks like success.
# Documented: the default thousands=',' is in the signature; that groups are not checked is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pandas==3.1.1 numpy==2.4.6 \
    python-dateutil==4.0.0 six==1.17.0 lxml==6.1.3
PYTHONPATH="$packages" nice python3 - <<'PY'
import io, pandas

table = "<table><tr><th>price</th><th>sum</th></tr><tr><td>0,75</td><td>1.234,50</td></tr><tr><td>12,5</td><td>3</td></tr></table>"
html = pandas.read_html(io.StringIO(table))[0]
csv = pandas.read_csv(io.StringIO("price;sum\n0,75;1.234,50\n"), sep=";")
print(html, csv)
assert html["price"].tolist() == [75, 125] and html["sum"].tolist() == ["1.234,50", "3"]
assert csv["price"].tolist() == ["0,75"]
PY
