#!/usr/bin/env bash
# csvkit turns counts into truth values, labels into dates of the year 1, and answers into null.
# Versions: csvkit 2.2.0, agate 1.14.2, agate-dbf 0.2.4, agate-excel 0.4.2, agate-sql 0.7.3, babel
#   2.19.0, dbfread 2.0.7, et_xmlfile 2.0.0, isodate 0.7.2, leather 0.4.1, olefile 0.47, openpyxl
#   3.1.5, packaging 26.4, parsedatetime 2.6, python-slugify 9.2.0, pytimeparse 1.1.10, SQLAlchemy
#   2.1.9, text-unidecode 1.3, typing_extensions 4.16.0, xlrd 2.0.2 (PyPI)
# Guess: csvjson types a column only when it is plainly of that type: 0 and 1 are numbers, "may"
#   and "sat" are text, and "none" is what the answer was.
# Seen: 0 and 1 become false and true, may, sat and today become 0001-05-01, 0001-01-06,
#   0001-01-01, and none and n/a become null; 5% becomes 5.
# Why: error counts and categories of a report change when it is only converted, and differently
#   for each batch: a column with a 2 in it stays a number.
# Documented: partly: type inference is, with -I to switch it off; not that words are dates.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" csvkit==2.2.0 agate==1.14.2 \
    agate-dbf==0.2.4 agate-excel==0.4.2 agate-sql==0.7.3 babel==2.19.0 dbfread==2.0.7 \
    et_xmlfile==2.0.0 isodate==0.7.2 leather==0.4.1 olefile==0.47 openpyxl==3.1.5 \
    packaging==26.4 parsedatetime==2.6 python-slugify==9.2.0 pytimeparse==1.1.10 \
    SQLAlchemy==2.1.9 text-unidecode==1.3 typing_extensions==4.16.0 xlrd==2.0.2
PYTHONPATH="$packages" nice python3 - <<'PY'
import json, subprocess, sys

def convert(column, *values):
    text = (
        "\n".join([f"id,{column}", *(f"{row},{value}" for row, value in enumerate(values, 10))]) + "\n"
    )
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from csvkit.utilities.csvjson import launch_new_instance as run; run()",
        ],
        input=text,
        capture_output=True,
        text=True,
        check=True,
    )
    return [row[column] for row in json.loads(done.stdout)]

seen = [
    convert("errors", 0, 1),
    convert("errors", 0, 1, 2),
    convert("label", "may", "sat", "today"),
    convert("answer", "yes it is", "none", "n/a"),
    convert("rate", "5%", "7%"),
]
print(seen)
assert seen == [
    [False, True],
    [0, 1, 2],
    ["0001-05-01", "0001-01-06", "0001-01-01"],
    ["yes it is", None, None],
    [5, 7],
]
PY
