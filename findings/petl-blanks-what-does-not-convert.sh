#!/usr/bin/env bash
# petl's convert replaces what it cannot convert by None, and its JSON Lines reader has the members
# of the first record only.
# Versions: petl 1.7.30 (PyPI)
# Guess: convert("score", float) of "n/a" raises, as float does; members that come later are
#   columns, or an error.
# Seen: "n/a" and "1,5" are None, without an error or a warning, unless failonerror=True is given;
#   the member "error" of the second of two JSON lines is gone, though fromdicts of the same records
#   keeps it.
# Why: answers that are no numbers count as missing ones; the errors of a run, which the first
#   record seldom has, are not in the table.
# Documented: failonerror is, as an option; that JSON Lines take their columns from the first line
#   we did not find.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" petl==1.7.30
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import json, pathlib, tempfile, petl

table = [["id", "score"], ["a", "1.5"], ["b", "n/a"], ["c", "1,5"]]
converted = list(petl.convert(table, "score", float))
records = [{"id": "a"}, {"id": "b", "error": "timeout"}]
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "answers.jsonl")
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    lines = list(petl.fromjson(str(path), lines=True))
dicts = list(petl.fromdicts(records))
print(converted, lines, dicts)
assert converted == [("id", "score"), ("a", 1.5), ("b", None), ("c", None)]
assert lines == [("id",), ("a",), ("b",)]
assert dicts == [("id", "error"), ("a", None), ("b", "timeout")]
PY
