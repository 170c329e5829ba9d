#!/usr/bin/env bash
# partialjson reads {"fee": 1,000} as a fee of 1 and a member 0, and drops what follows a value
# that it does not know.
# Versions: partialjson 1.2.0 (PyPI)
# Guess: a parser of answers that are not complete leaves out what is missing at the end; an error
#   in the middle is an error.
# Seen: 1,000 and 10 000 are 1 and 10 with a further member whose name is the number 0; 007 is 7.
#   After $5, +5 or True the value is None, and all members behind it are gone, with a note on
#   standard output. 12% raises. Of two objects the first is returned.
# Why: {"fee": $500, "due": ..., "parties": ...} is a record without anything, as of a document
#   that says nothing; the note breaks a report that is written to standard output.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" partialjson==1.2.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import contextlib, io
from partialjson.json_parser import JSONParser

expected = {
    '{"fee": 1,000}': {"fee": 1, 0: None},
    '{"fee": 10 000}': {"fee": 10, 0: None},
    '{"fee": $500, "due": "May"}': {"fee": None},
    '{"signed": True, "due": "May"}': {"signed": None},
    '{"fee": 1} {"fee": 2}': {"fee": 1},
}
output = io.StringIO()
with contextlib.redirect_stdout(output):
    seen = {text: JSONParser().parse(text) for text in expected}
print(*seen.items(), output.getvalue().count("extra tokens"), sep="\n")
assert seen == expected and output.getvalue().count("extra tokens") == 3
PY
