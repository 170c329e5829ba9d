#!/usr/bin/env bash
# Arrow's JSON reader makes times of texts that look like dates, and drops their offset.
# Versions: pyarrow 25.0.1 (PyPI)
# Guess: a JSON string is a string column: JSON has no other texts.
# Seen: {"q": "2026-05-03"} is a timestamp of midnight, "2026-05-03T10:00:00+02:00" 08:00 without
#   a zone; one text "none" in the file, and all stay strings. What is written back is not what
#   was read.
# Why: a quote that is a date is no longer in its document, the local day of an evening in New
#   York is the next one, and two files of one run have different types. datasets and Ray read
#   with it.
# Documented: yes, in a table of the types that are inferred; not that the offset goes.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pyarrow==25.0.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import io
import pyarrow.json

def read(*values):
    lines = "".join('{"q": "%s"}\n' % value for value in values)
    column = pyarrow.json.read_json(io.BytesIO(lines.encode()))["q"]
    return str(column.type), [str(value) for value in column.to_pylist()]

seen = [read("2026-05-03"), read("2026-05-03T10:00:00+02:00"), read("2026-05-03", "none")]
print(*seen, sep="\n")
assert seen == [
    ("timestamp[s]", ["2026-05-03 00:00:00"]),
    ("timestamp[s]", ["2026-05-03 08:00:00"]),
    ("string", ["2026-05-03", "none"]),
]
PY
