#!/usr/bin/env bash
# pyexcel reads the cell "1,5" of a CSV file as 15, "12,34" as 1234 and "1,2,3" as 123.
# Versions: pyexcel 0.7.6, lml 0.2.0, pyexcel-io 0.6.8, texttable 1.7.2 (PyPI)
# Guess: a text with a comma is a text, or a comma counts as a separator of thousands where three
#   digits follow.
# Seen: commas are taken out, wherever they stand, and if a number is left it is one. " 5 " and
#   "+5" are 5; 007 stays a text.
# Why: files with semicolons come from places that write a decimal comma: each rate and price is
#   ten or a hundred times itself, as a number.
# Documented: that numbers and dates are detected is, with the options that turn it off; commas
#   are not named, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pyexcel==0.7.6 lml==0.2.0 \
    pyexcel-io==0.6.8 texttable==1.7.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pathlib, tempfile
import pyexcel

file = pathlib.Path(tempfile.mkdtemp()) / "a.csv"
file.write_text("a;b\n1,5;12,34\n1,2,3;1,000\n007;+5\n")
seen = pyexcel.get_array(file_name=str(file), delimiter=";")
print(seen)
assert seen == [["a", "b"], [15, 1234], [123, 1000], ["007", 5]]
PY
