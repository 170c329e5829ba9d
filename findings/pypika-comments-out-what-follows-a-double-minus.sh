#!/usr/bin/env bash
# pypika writes a - (-b) as a--b, which is a comment in SQL, and -(a + b) as -a+b.
# Versions: pypika 0.51.1 (PyPI)
# Guess: the SQL has the meaning of the expression: brackets where they are needed, as in a - (b -
#   c), or a space.
# Seen: -(a+b) of 10 and 4 is -6, for only the first is negated. What follows "--" is not read: of
#   "a - (-b) > 0 and a > 100" the second condition is gone, and a row with 10 is found. In a
#   selected difference the FROM is gone, and SQLite answers with the text "paid" instead of 14.
# Why: totals change, filters are void, and the query runs without an error; a negative constant
#   from data is enough.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pypika==0.51.1
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import sqlite3

from pypika import Query, Table

bill = Table("bill")
base = sqlite3.connect(":memory:")
base.execute("create table bill(paid, fee)")
base.execute("insert into bill values (10, 4)")

def run(query):
    text = query.get_sql()
    rows = base.execute(text).fetchall()
    print(text, rows)
    return rows

source = Query.from_(bill)
right = run(source.select(bill.paid - (bill.fee - 1)))
negated = run(source.select(-(bill.paid + bill.fee)))
difference = run(source.select(bill.paid - (-bill.fee)))
constant = run(source.select(bill.paid - (-4)).where(bill.paid > 100))
found = run(source.select("paid").where((bill.paid - (-bill.fee) > 0) & (bill.paid > 100)))
assert right == [(7,)] and negated == [(-6,)]
assert found == [(10,)] and difference == constant == [("paid",)]
PY
