#!/usr/bin/env bash
# hjson writes the text "Fee: 5" so that it reads back as an object with a number.
# Versions: hjson 3.1.0 (PyPI)
# Guess: loads(dumps(x)) is x for each text, as in JSON.
# Seen: a text that is the whole document is written without quotes, unless it looks like a number
#   or a literal. "Fee: 5" becomes {"Fee": 5}, "12:30" {"12": 30} and "approved: yes" an object;
#   as the value of a member or of a list the same texts come back as they were.
# Why: answers of a model are stored one each; what has a colon early in its first line changes
#   its type, and its words become names.
# Documented: not that we found; dumps is said to be to loads what JSON's is.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" hjson==3.1.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import hjson

texts = ["Fee: 5", "12:30", "approved: yes", "{x} y", "5", "true", "no colon"]
seen = [hjson.loads(hjson.dumps(text)) for text in texts]
print(*zip(texts, seen), sep="\n")
assert seen[:3] == [{"Fee": 5}, {"12": 30}, {"approved": "yes"}] and seen[3:] == texts[3:]
assert [hjson.loads(hjson.dumps([text]))[0] for text in texts] == texts
assert [hjson.loads(hjson.dumps({"k": text}))["k"] for text in texts] == texts
PY
