#!/usr/bin/env bash
# tap.py counts "not ok 1 - keep \# TODO as text" as to do, and overlooks the TODO of "not ok 1 -
# a \# b # TODO later".
# Versions: tap.py 3.2.1 (PyPI)
# Guess: a # behind a backslash is part of the description, as TAP 14 has it; the directive is
#   behind the next one.
# Seen: the line is cut at the first #, also within a word: "C# Skip list" is skipped and called
#   "- C", and "fee #5 is due" is "- fee". The line "TAP version 14" is accepted and changes
#   nothing.
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
