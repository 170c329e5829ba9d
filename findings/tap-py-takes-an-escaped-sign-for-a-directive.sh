#!/usr/bin/env bash
# tap.py counts "not ok 1 - keep \# TODO as text" as to do, and calls the check "fee #5 is due" "-
# fee".
# Versions: tap.py 3.2.1 (PyPI)
# Guess: a # that is no directive is part of the description, and so is one behind a backslash.
# Seen: the line is cut at the first #, also within a word: "C# Skip list" is skipped and called
#   "- C", and the TODO of "a \# b # TODO later" is overlooked. The line "TAP version 14", in
#   which \# is a sign of the text, is accepted and changes nothing.
# Why: a check that failed is left out of the count because of its name, and one that is known to
#   fail ends the run.
# Documented: that TAP 13's directives are read is; escapes are not named, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" tap.py==3.2.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import contextlib, io
with contextlib.redirect_stdout(io.StringIO()):
    from tap.parser import Parser

def read(line):
    with contextlib.redirect_stdout(io.StringIO()):
        lines = list(Parser().parse_text(f"TAP version 14\n1..1\n{line}\n"))
    return [(line.ok, line.skip, line.todo, line.description) for line in lines if line.category == "test"][0]

names = ["keep \\# TODO as text", "a \\# b # TODO later", "C# Skip list", "fee #5 is due"]
seen = [read(f"not ok 1 - {name}") for name in names]
print(*zip(names, seen), sep="\n")
assert seen[0] == (False, False, True, "- keep \\") and seen[1] == (False, False, False, "- a \\")
assert seen[2] == (False, True, False, "- C") and seen[3] == (False, False, False, "- fee")
PY
