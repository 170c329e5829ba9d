#!/usr/bin/env bash
# pandas' read_json makes times of a column by its name, and numbers of quoted texts.
# Versions: pandas 3.1.1 (PyPI)
# Guess: "007" in quotes is the text 007: JSON tells texts from numbers, so a reader need not guess.
# Seen: "007" is 7, "01067" is 1067, "1e5" is 100000.0; and where a column is called modified, date,
#   timestamp or ends with _at or _time, "1000000000" is 2001-09-09 01:46:40. dtype=False leaves
#   texts alone.
# Why: ids of documents, postal codes and labels change on the way, so that they join with nothing;
#   what a field is called decides what it holds.
# Documented: convert_dates and its names are; that quoted digits become numbers follows from
#   dtype=True, whose page speaks of inference only.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --target "$packages" pandas==3.1.1
PYTHONPATH="$packages" nice python3 - <<'PY'
import io, pandas

text = (
    '{"id":"007","zip":"01067","label":"1e5","modified":"1000000000","changed":"1000000000"}\n'
    '{"id":"008","zip":"01069","label":"2","modified":"1000000001","changed":"1000000001"}\n'
)
guessed = pandas.read_json(io.StringIO(text), lines=True).iloc[0].to_dict()
told = pandas.read_json(io.StringIO(text), lines=True, dtype=False).iloc[0].to_dict()
print({name: str(value) for name, value in guessed.items()}, told)
assert {name: str(value) for name, value in guessed.items()} == {
    "id": "7", "zip": "1067", "label": "100000.0", "modified": "2001-09-09 01:46:40", "changed": "1000000000",
}
assert told == {"id": "007", "zip": "01067", "label": "1e5", "modified": "1000000000", "changed": "1000000000"}
PY
