#!/usr/bin/env bash
# rispy drops a reference whose end line is missing, the one after it, and whole files of "TY -
# JOUR".
# Versions: rispy 0.10.0 (PyPI)
# Guess: two records of which one lacks its end line ER are two, or an error; a file in which
#   nothing is understood is an error.
# Seen: the last record without ER is not returned; a record in the middle without ER swallows the
#   next, whose title is lost; with one space before the hyphen, as some exporters
#   write, load() returns [] for any file. Of two lines of one tag that is no list, the second is
#   dropped.
# Why: a file cut at the end, or joined from two, has fewer references than it holds: a systematic
#   review misses studies and says that it read all.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" rispy==0.10.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import rispy

def titles(text):
    return [record.get("title", "").strip() for record in rispy.loads(text)]

one, two = "TY  - JOUR\nTI  - one\n", "TY  - BOOK\nTI  - two\n"
end = "ER  - \n"
seen = [titles(one + end + two), titles(one + two + end), titles((one + end).replace("  -", " -"))]
seen.append(rispy.loads("TY  - JOUR\nM1  - 5\nM1  - 6\nDB  - A\nDB  - B\n" + end)[0].get("name_of_database"))
print(seen, titles(one + end + two + end))
assert seen == [["one"], ["one"], [], "A"] and titles(one + end + two + end) == ["one", "two"]
PY
