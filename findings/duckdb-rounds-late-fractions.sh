#!/usr/bin/env bash
# DuckDB rounds fractions to whole numbers where a CSV column begins with whole ones.
# Versions: duckdb 2.0.1 (PyPI)
# Guess: a column of ones in the first 20,480 rows, which are sampled, and of 0.97 behind them is
#   refused, or read again as DOUBLE.
# Seen: the column is BIGINT, and 0.97 is 1, 0.4 is 0: no error, no warning, no rejected row.
# Why: a column of confidences, shares or prices is as good as its first rows; averages and
#   thresholds are computed on rounded figures.
# Documented: that types come from a sample is, and that a value that does not fit is an error; not
#   that a fraction fits into a whole number.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" duckdb==2.0.1
PYTHONPATH="$packages" nice python3 - <<'PY'
import os, tempfile, duckdb

path = os.path.join(tempfile.mkdtemp(), "scores.csv")
with open(path, "w") as file:
    file.write("document,confidence\n")
    file.writelines(f"{number}.txt,1\n" for number in range(30000))
    file.write("late.txt,0.97\nlater.txt,0.4\n")
query = "select document, confidence from read_csv('{}'{}) where document like 'late%' order by document"
guessed = duckdb.sql(query.format(path, "")).fetchall()
whole = duckdb.sql(query.format(path, ", sample_size = -1")).fetchall()
print(guessed, whole)
assert guessed == [("late.txt", 1), ("later.txt", 0)]
assert whole == [("late.txt", 0.97), ("later.txt", 0.4)]
PY
