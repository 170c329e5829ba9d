#!/usr/bin/env bash
# DuckDB refuses a CSV file whose first quoted cell comes after the sample.
# Versions: duckdb 2.0.1 (PyPI)
# Guess: a cell in quotes with a comma in it is one cell wherever it stands: RFC 4180 has no other
#   quote.
# Seen: 20,480 rows without a quote decide that there are none in the file; row 30,000 has three
#   columns then, and the whole query fails. With quote = '"' it is read.
# Why: messages of failures are the first cells with commas, and failures are rare: the report of a
#   large run cannot be opened, that of a small one can.
# Documented: that the dialect is sniffed is; not that it may be a dialect without quotes.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" duckdb==2.0.1
PYTHONPATH="$packages" nice python3 - <<'PY'
import os, tempfile, duckdb

path = os.path.join(tempfile.mkdtemp(), "report.csv")
with open(path, "w") as file:
    file.write("document,message\n")
    file.writelines(f"{number}.txt,\n" for number in range(30000))
    file.write('late.txt,"no answer, twice"\n')
try:
    duckdb.sql(f"from read_csv('{path}') where document = 'late.txt'").fetchall()
    failure = None
except duckdb.InvalidInputException as error:
    failure = str(error)
told = duckdb.sql(f"""from read_csv('{path}', quote = '"') where document = 'late.txt'""").fetchall()
print((failure or "read").splitlines()[0], told)
assert failure is not None and "Expected Number of Columns: 2 Found: 3" in failure
assert told == [("late.txt", "no answer, twice")]
PY
