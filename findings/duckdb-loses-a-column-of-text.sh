#!/usr/bin/env bash
# DuckDB reads a one-column CSV of texts as two columns, and loses rows and header on the way.
# Versions: duckdb 2.0.1 (PyPI)
# Guess: a file named .csv with one column is one column; a semicolon inside a text does not
#   change that, and no row goes missing.
# Seen: the semicolon or bar is taken for the delimiter: the header becomes a preamble that is
#   skipped, the first row the header. With one semicolon in the last of two rows, the table has
#   no row at all.
# Why: a list of texts to analyse, or a report of summaries, loses documents before it is read;
#   the count is that of another file.
# Documented: that the dialect is sniffed is; that rows can go missing by it is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" duckdb==2.0.1
PYTHONPATH="$packages" nice python3 - <<'PY'
import os, tempfile, duckdb

path = os.path.join(tempfile.mkdtemp(), "texts.csv")
seen = []
for text in ("text\nhello; world\nsecond; row\n", "text\none\ntwo; three\n"):
    with open(path, "w") as file:
        file.write(text)
    table = duckdb.sql(f"from read_csv('{path}')")
    seen.append((table.columns, table.fetchall()))
print(seen)
assert seen == [(["hello", "world"], [("second", " row")]), (["two", "three"], [])]
PY
