#!/usr/bin/env bash
# whatthepatch reads a patch of two files as one file with the changes of both, and cuts a line at a
# form feed.
# Versions: whatthepatch 1.0.7, unidiff 1.0.1 (PyPI)
# Guess: a unified diff of two files, as diff -ru writes it, is two diffs, as unidiff reads it; the
#   text of a line is whole.
# Seen: without a line "diff --git" or "Index:" between them the changes of y stand under the header
#   of x, y is not named, and its header is a removed line "-- a/y" and an added one "++ b/y". Of a
#   removed line with a form feed or U+2028 between 5 and 6 only the 5 is left, and an added line
#   that begins with a form feed is empty.
# Why: reviews by a model and gates that go by file judge the wrong file and let the second pass;
#   page breaks are common in old texts.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" whatthepatch==1.0.7 unidiff==1.0.1
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import unidiff
import whatthepatch

def diff(name, *lines):
    return f"--- a/{name}\n+++ b/{name}\n@@ -1 +1 @@\n" + "".join(line + "\n" for line in lines)

def read(patch):
    return [
        (part.header.new_path, [change.line for change in part.changes])
        for part in whatthepatch.parse_patch(patch)
    ]

two = diff("x", "-a", "+b") + diff("y", "-c", "+d")
files = read(two)
right = [file.path for file in unidiff.PatchSet(two)]
cut = read(diff("x", "-5\f6", "+\f10")) + read(diff("x", "-5\u20286", "+7"))
print(files, right, cut, sep="\n")
assert files == [("x", ["a", "b", "-- a/y", "++ b/y", "c", "d"])] and right == ["x", "y"]
assert cut == [("x", ["5", ""]), ("x", ["5", "7"])]
PY
