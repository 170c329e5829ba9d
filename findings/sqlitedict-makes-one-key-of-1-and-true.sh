#!/usr/bin/env bash
# sqlitedict stores the answers to the keys 1, "1" and True in one place.
# Versions: sqlitedict 2.1.0 (PyPI)
# Guess: 1 and "1" are different keys, as in a dictionary, and keys come back as they were given.
# Seen: the last one wins: of 1, "1" and True there is one item, with the text "1" as its key,
#   which is found with each of them. 1.0, the same key as 1 in Python, is another one.
# Why: answers are kept by id: the ids of two sources, numbers and texts, overwrite each other,
#   and each is given the other's answer.
# Documented: that keys are texts is in the comments of its table; of this not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" sqlitedict==2.1.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import tempfile
from sqlitedict import SqliteDict

answers = SqliteDict(tempfile.mkdtemp() + "/a.sqlite", autocommit=True)
for key, answer in ((1, "approved"), ("1", "refused"), (True, "unknown"), (1.0, "late")):
    answers[key] = answer
seen = dict(answers.items())
print(seen, answers[1], answers["1"])
assert seen == {"1": "unknown", "1.0": "late"} and answers[1] == answers["1"] == "unknown"
answers.close()
PY
