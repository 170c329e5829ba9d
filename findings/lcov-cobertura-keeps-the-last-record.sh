#!/usr/bin/env bash
# lcov_cobertura keeps of two records of a file the last one only, and counts both.
# Versions: lcov-cobertura 2.1.1 (PyPI)
# Guess: records of the same source file, as two test programs or "cat a.info b.info" give, are
#   added up, as lcov itself does.
# Seen: the file has the two lines of the last record; line 1 and the function of the first one are
#   gone. The totals say five lines, three of them covered: those of both.
# Why: coverage gates and comments on pull requests name lines as not covered that another test
#   program covers, and the rate belongs to no list of lines.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" lcov-cobertura==2.1.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import xml.etree.ElementTree as ElementTree
from lcov_cobertura import LcovCobertura

report = """TN:first
SF:a.c
FN:1,main
FNDA:1,main
DA:1,1
DA:2,0
DA:3,0
end_of_record
TN:second
SF:a.c
DA:2,4
DA:3,1
end_of_record
"""
root = ElementTree.fromstring(LcovCobertura(report).convert())
lines = [(int(l.get("number")), int(l.get("hits"))) for l in root.iter("line")]
methods = len(list(root.iter("method")))
totals = int(root.get("lines-valid")), int(root.get("lines-covered"))
print(lines, methods, totals)
assert lines == [(2, 4), (3, 1)] and methods == 0 and totals == (5, 3)
PY
