#!/usr/bin/env bash
# turso answers "select customer, max(day), amount" with the amount of the first day, not of the
# last.
# Versions: pyturso 0.8.3, typing-extensions 4.16.0 (PyPI)
# Guess: the rewrite of SQLite gives what SQLite gives: beside max() or min() the other columns are
#   of the row that holds it, which SQLite's manual promises.
# Seen: they are of the first row that was stored, with group by and without it; so "select id,
#   max(amount)" names the wrong record. Nothing is reported.
# Why: "the last state of each" is written so on SQLite: after the change of the library each answer
#   mixes two records, without an error.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pyturso==0.8.3 \
    typing-extensions==4.16.0
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import sqlite3

import turso

rows = [("A", "01-01", 10), ("A", "03-01", 30), ("A", "02-01", 20)]
rows += [("B", "05-01", 7), ("B", "04-01", 9)]
queries = [
    "select customer, max(day), amount from bill group by customer order by customer",
    "select id, max(amount) from bill",
]

def ask(library):
    cursor = library.connect(":memory:").cursor()
    cursor.execute("create table bill(id integer primary key, customer, day, amount)")
    for row in rows:
        cursor.execute("insert into bill(customer, day, amount) values (?, ?, ?)", row)
    answers = []
    for query in queries:
        cursor.execute(query)
        answers.append([tuple(row) for row in cursor.fetchall()])
    return answers

right, seen = ask(sqlite3), ask(turso)
print(right, seen, sep="\n")
assert right == [[("A", "03-01", 30), ("B", "05-01", 7)], [(2, 30)]]
assert seen == [[("A", "03-01", 10), ("B", "05-01", 7)], [(1, 30)]]
PY
