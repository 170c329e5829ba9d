#!/usr/bin/env bash
# VisiData converts JSON lists to CSV as "[2] EUR; USD", and objects as "{1} min=5".
# Versions: visidata 3.4, python-dateutil 4.0.0, tzdata 2026.6 (PyPI)
# Guess: what CSV cannot hold is written as JSON, so that it can be read again.
# Seen: vd -b a.jsonl -o a.csv writes what its screen shows: the length in brackets, then the
#   members with "; ", or names with "=" and no separator that a value could not hold; Markdown and
#   TSV the same. An empty list is "[0] ", and null an empty cell. To .json the lists are whole.
# Why: "[2] " becomes part of each label in the next tool, and a text with a semicolon is two items;
#   the table looks right in VisiData, which shows the same for the real list.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" visidata==3.4 python-dateutil==4.0.0 \
    tzdata==2026.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import csv, json, os, pathlib, subprocess, sys, tempfile

folder = tempfile.mkdtemp()
records = [
    {"id": "a", "currencies": ["EUR", "USD"], "fee": {"min": 5, "text": "5; or more"}},
    {"id": "b", "currencies": [], "fee": None},
]
source = pathlib.Path(folder, "a.jsonl")
source.write_text("".join(json.dumps(record) + "\n" for record in records))

def converted(kind):
    target = pathlib.Path(folder, f"out.{kind}")
    command = [sys.executable, "-m", "visidata", "-b", str(source), "-o", str(target)]
    environment = {**os.environ, "HOME": folder, "TERM": "xterm"}
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=120)
    return target.read_text()

rows = list(csv.DictReader(converted("csv").splitlines()))
objects = json.loads(converted("json"))
print(rows, objects)
assert rows[0]["currencies"] == "[2] EUR; USD" and rows[1]["currencies"].startswith("[0]")
assert rows[0]["fee"] == "{2} min=5 text=5; or more" and rows[1]["fee"] == ""
assert objects[0]["currencies"] == ["EUR", "USD"]
PY
