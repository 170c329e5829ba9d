#!/usr/bin/env bash
# json_repair makes 10 of the amount "10 000", and drops the first of two answers if they have the
# same members.
# Versions: json-repair 0.64.6 (PyPI)
# Guess: a repair that is unsure of a number keeps it as text, as it does with 1,234; two objects
#   in one answer are a list.
# Seen: {"a": 10 000} is 10 and {"a": 5 %} is 5; {"a": 1} followed by {"a": 2} is {"a": 2}, though
#   {"a": 1} followed by {"b": 2} is a list.
# Why: an amount a thousand times too small passes every schema; that the model contradicted
#   itself is not seen.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" json-repair==0.64.6
PYTHONPATH="$packages" nice python3 - <<'PY'
import json_repair

texts = [
    '{"a": 10 000}',
    '{"a": 5 %}',
    '{"a": 1,234}',
    '{"a": 1} or {"a": 2}',
    '{"a": 1} or {"b": 2}',
    '{"a": 1} {"a": 2}',
    '{"a": 1} {"b": 2}',
]
seen = [json_repair.loads(text) for text in texts]
print(dict(zip(texts, seen)))
two = [{"a": 1}, {"b": 2}]
assert seen == [{"a": 10}, {"a": 5}, {"a": "1,234"}, {"a": 2}, two, {"a": 2}, two]
PY
