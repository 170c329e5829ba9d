#!/usr/bin/env bash
# dirtyjson reads the range 10-20 as -10, the share 1/2 as 0.5, the code 010 as 8, and one of two
# answers.
# Versions: dirtyjson 1.0.8 (PyPI)
# Guess: what is neither a number nor a text of JSON is an error, also in a lenient parser; text
#   behind the object too, as in json.loads.
# Seen: between values there may be arithmetic, as in JavaScript, and numbers with a leading zero
#   are octal if they can be: 10-20 is -10, 010 is 8 and 08 an error. What follows the first
#   object is ignored: of two answers the first is returned. "10 000" and a cut answer raise.
# Why: models write {"days": 10-20}: the notice period is minus ten days, of the right type.
# Documented: that code in comments and such is tolerated is; not that it is computed, that we
#   found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" dirtyjson==1.0.8
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import dirtyjson

expected = {
    '{"days": 10-20}': {"days": -10},
    '{"share": 1/2}': {"share": 0.5},
    '{"code": 010}': {"code": 8},
    '{"fee": 1} {"fee": 2}': {"fee": 1},
    '{"fee": 1} is wrong, it is 2': {"fee": 1},
}
seen = {text: dict(dirtyjson.loads(text)) for text in expected}
print(*seen.items(), sep="\n")
assert seen == expected
for text in ('{"fee": 10 000}', '{"fee": 12', '{"code": 08}'):
    try:
        raise SystemExit(dirtyjson.loads(text))
    except ValueError:
        pass
PY
