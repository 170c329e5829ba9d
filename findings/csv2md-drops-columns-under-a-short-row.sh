#!/usr/bin/env bash
# csv2md drops the last columns of the whole table when one row is shorter than the others.
# Versions: csv2md 1.7.1 (PyPI)
# Guess: a row that is too short is filled with empty cells, and the others stay as they are.
# Seen: every row is cut to the length of the shortest one: a total without a unit takes the units
#   from all rows, and a note in one cell leaves the first column only. There is no message, and the
#   exit status is 0. A blank line does no harm.
# Why: exports end in a short total or a note, and the table that a model is given has lost its
#   amounts.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" csv2md==1.7.1
table=$packages/table.csv
convert() {
    printf 'name,price,unit\nA,100,EUR\nB,200,EUR\n%s' "$1" >"$table"
    PYTHONPATH="$packages" nice python3 -W ignore -m csv2md.__main__ "$table"
}
whole=$(convert '')
total=$(convert $'total,300\n')
note=$(convert $'without tax\n')
printf '%s\n---\n%s\n---\n%s\n' "$whole" "$total" "$note"
[[ $whole == *EUR* && $whole == *100* ]]
[[ $total == *300* && $total == *100* && $total != *EUR* ]]
[[ $note == *tax* && $note != *100* && $note != *EUR* ]]
