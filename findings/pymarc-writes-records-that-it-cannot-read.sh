#!/usr/bin/env bash
# pymarc writes a record of more than 99,999 bytes without an error, and reads none of those that
# follow it in the file.
# Versions: pymarc 5.4.0 (PyPI)
# Guess: MARC has five digits for the length of a record and four for that of a field: a longer one
#   raises when it is written, or is cut.
# Seen: the digits overflow into those beside them. With a field of 12,000 bytes the reader returns
#   None for the record; with a record of 108,000 the reading ends there, and the third record of
#   the file, a short one, is not read. Nothing is raised at either end.
# Why: abstracts and tables of contents are written into records by pipelines, and are that long:
#   the catalogue loses its tail behind the first.
# Documented: that the reader returns None for what it cannot read is; that the writer makes such
#   records is not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pymarc==5.4.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import io
from pymarc import Field, Indicators, MARCReader, MARCWriter, Record, Subfield

def record(title, *notes):
    made = Record()
    for tag, text in [("245", title), *(("505", note) for note in notes)]:
        made.add_field(
            Field(tag=tag, indicators=Indicators(" ", " "), subfields=[Subfield("a", text)])
        )
    return made

def round_trip(*records):
    file = io.BytesIO()
    writer = MARCWriter(file)
    for each in records:
        writer.write(each)
    file.seek(0)
    return [found and found.title for found in MARCReader(file.read())]

first, third = record("First"), record("Third")
seen = [
    round_trip(first, record("Second", "x" * 9000), third),
    round_trip(first, record("Second", "x" * 12000), third),
    round_trip(first, record("Second", *["x" * 9000] * 12), third),
]
print(*seen, sep="\n")
assert seen == [["First", "Second", "Third"], ["First", None, "Third"], ["First", None]]
PY
