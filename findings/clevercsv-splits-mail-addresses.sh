#!/usr/bin/env bash
# CleverCSV splits a column of mail addresses at the @, one of times at the colon, and one of
# sentences at each space.
# Versions: clevercsv 0.8.5, regex 2026.11.19, chardet 7.7.0, packaging 26.4 (PyPI)
# Guess: a file of one column has no delimiter: it knows the types "mail", "date" and "time" for
#   just that, and finds none for paths (a/b/c).
# Seen: the delimiter of a column "email" is "@", of "when" (2026-05-03 10:00:00) ":", of "amount"
#   (1.250,50) ",", and of sentences " ": rows of two, three and four cells. With two columns, one
#   of them a time or a URL, it is right.
# Why: exports of one column are lists of ids, addresses and comments: the wrong delimiter gives no
#   error, and the cells are the halves of an address.
# Documented: that the pattern of rows and the types of cells are weighed is; this outcome is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" clevercsv==0.8.5 regex==2026.11.19 \
    chardet==7.7.0 packaging==26.4
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import clevercsv

columns = {
    "email\nann@example.org\nbob@example.org\n": "@",
    "when\n2026-05-03 10:00:00\n2026-05-04 11:00:00\n": ":",
    "amount\n1.250,50\n3.000,00\n": ",",
    "text\nThe fee is due\nNot due, he said\nPay 5 EUR\n": " ",
    "path\na/b/c\nd/e/f\n": "",
    "id,when\n1,10:00\n2,11:00\n": ",",
}
seen = {text: clevercsv.Sniffer().sniff(text).delimiter for text in columns}
row = list(clevercsv.reader(["ann@example.org"], delimiter=seen["email\nann@example.org\nbob@example.org\n"]))
print(seen, row)
assert seen == columns
assert row == [["ann", "example.org"]]
PY
