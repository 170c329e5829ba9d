#!/usr/bin/env bash
# fast-json-repair reads {note: not due} as "not" and a member "due", and 1,000 as 1: json_repair,
# whose replacement it is, keeps both as texts.
# Versions: fast-json-repair 0.2.3, orjson 3.13.0, repairjson 0.2.0, json-repair 0.64.6 (PyPI)
# Guess: the drop-in replacement gives what json_repair gives, if faster, for what models write:
#   text without marks, thousands with a comma, quotation marks within a text.
# Seen: what follows a word or a number becomes a member of its own with null: "not due" is "not"
#   beside "due", "due in 30 days" is "due" beside "in": 30. 1,000 is 1 beside "000". The date
#   2024-01-05 is 2024 beside "-01": -5. Of 'he said "no" to it' the text is "he said ". repairjson
#   does the first two alike, and refuses the last.
# Why: the repaired answer passes a schema that permits further members: the fee is a thousandth and
#   the note has lost its sense, and nobody asks again.
# Documented: the opposite; its description says drop-in replacement.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" fast-json-repair==0.2.3 orjson==3.13.0 \
    repairjson==0.2.0 json-repair==0.64.6
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import fast_json_repair
import json_repair
import repairjson

answers = [
    '{"note": not due, "b": 5}',
    '{"fee": 1,000}',
    '{"day": 2024-01-05}',
    '{"note": due in 30 days}',
    '{"note": "he said "no" to it"}',
]
right = [json_repair.loads(answer) for answer in answers]
seen = [fast_json_repair.loads(answer) for answer in answers]
other = [repairjson.loads(answer) for answer in answers[:2]]
print(*zip(answers, right, seen), other, sep="\n")
assert right[:2] == [{"note": "not due", "b": 5}, {"fee": "1,000"}]
assert right[2:4] == [{"day": "2024-01-05"}, {"note": "due in 30 days"}]
assert right[4] == {"note": 'he said "no" to it'}
assert seen[:2] == other == [{"note": "not", "due": None, "b": 5}, {"fee": 1, "000": None}]
assert seen[2:4] == [{"day": 2024, "-01": -5}, {"note": "due", "in": 30, "days": None}]
assert seen[4]["note"] == "he said "
PY
