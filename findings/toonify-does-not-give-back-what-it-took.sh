#!/usr/bin/env bash
# toonify's decode(encode(x)) makes 7 of the id "007", true of the text "true", None of "", and
# other members of "a:b".
# Versions: toonify 1.6.0 (PyPI)
# Guess: what an encoder writes its decoder gives back, as with toon-format, python-toon and
#   toons, whose texts are in quotation marks where they need them.
# Seen: "007" and "1e5" are written bare and come back as numbers; in lists and tables "true" and
#   "" are written in quotation marks and come back as True and None, " x " without its spaces,
#   and a line break as a backslash and n. A name with a colon or a comma is split, and a text
#   alone comes back as {}.
# Why: records are packed in it to save tokens, and unpacked behind the model: ids, empty quotes
#   and labels are others, without an error.
# Documented: no: its description promises "Round-trip conversion".
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" toonify==1.6.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from toon import decode, encode

values = [
    {"id": "007"},
    {"id": "1e5"},
    [{"label": "true", "quote": ""}, {"label": "no", "quote": "x"}],
    [{"id": 1, "quote": "a\nb"}, {"id": 2, "quote": " c "}],
    {"a:b": 1},
    "approved",
]
seen = [decode(encode(value)) for value in values]
print(*zip(values, seen), sep="\n")
assert seen == [
    {"id": 7},
    {"id": 100000},
    [{"label": True, "quote": None}, {"label": "no", "quote": "x"}],
    [{"id": 1, "quote": "a\\nb"}, {"id": 2, "quote": "c"}],
    {"a": "b: 1"},
    {},
]
PY
