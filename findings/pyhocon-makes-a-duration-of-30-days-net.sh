#!/usr/bin/env bash
# pyhocon reads the text "30 days net" as "relativedelta(days=+30)net", and "5 m" as five minutes.
# Versions: pyhocon 0.3.63, pyparsing 3.3.3 (PyPI)
# Guess: a value is a text unless it is a number, true, false or null; it is a duration when it is
#   asked for as one.
# Seen: a number and a unit of time are an object for a duration at once: "10 days", "5 m" (also
#   where metres are meant), "3 h". With a word behind it, the duration is printed into the text.
#   007 is 7.
# Why: terms and labels in a configuration change: what is put into a prompt or compared with an
#   answer is "relativedelta(days=+30)net".
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pyhocon==0.3.63 pyparsing==3.3.3
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from pyhocon import ConfigFactory

lines = ["term = 30 days net", "term = 10 days", "depth = 5 m", 'term = "10 days"', "fee = 5 EUR", "id = 007"]
seen = [str(next(iter(ConfigFactory.parse_string(line).values()))) for line in lines]
print(*zip(lines, seen), sep="\n")
spelled = "relativedelta"
assert seen[:3] == [f"{spelled}(days=+30)net", f"{spelled}(days=+10)", f"{spelled}(minutes=+5)"]
assert seen[3:] == ["10 days", "5 EUR", "7"]
PY
