#!/usr/bin/env bash
# fhirpathpy says that 5 mg is not 0.005 g, and that -7 mod 3 is 2.
# Versions: fhirpathpy 2.2.4, antlr4-python3-runtime 4.13.2, python-dateutil 2.9.0.post0, six
#   1.17.0 (PyPI)
# Guess: expressions give what the FHIRPath specification says: quantities are compared with their
#   units, or not at all (empty); div and mod cut towards zero.
# Seen: 5 'mg' = 0.005 'g' is false; -7 div 2 is -3, but -7 mod 3 is 2 (specified: -1). Nothing is
#   raised.
# Why: rules over patients' records are such expressions: doses are compared in the unit that they
#   were written in, and a rule that does not hold looks like one that was checked.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" fhirpathpy==2.2.4 \
    antlr4-python3-runtime==4.13.2 python-dateutil==2.9.0.post0 six==1.17.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from fhirpathpy import evaluate

record = {"resourceType": "Basic"}
expressions = ["5 'mg' = 0.005 'g'", "5 'mg' = 5 'mg'", "-7 div 2", "-7 mod 3"]
seen = [evaluate(record, expression, None) for expression in expressions]
print(*zip(expressions, seen), sep="\n")
assert seen == [[False], [True], [-3], [2]]
PY
