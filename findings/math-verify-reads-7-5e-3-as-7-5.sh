#!/usr/bin/env bash
# math-verify parses 7.5e-3 as 7.5, finds 0.0075 wrong for it and 7.5 right, and 5 million equal to
# 5.
# Versions: math-verify 0.9.0, antlr4-python3-runtime 4.13.2, latex2sympy2-extended 1.11.0, mpmath
#   1.3.0, sympy 1.14.0 (PyPI)
# Guess: a checker of numeric answers reads numbers in scientific notation as each language does,
#   and does not find a number equal to the same number of millions.
# Seen: the exponent is cut off: 1e3 is 1. The words after the number go too: 5 million equals 5,
#   and 10 km equals 10 m. Of "1 1/2" the 1 is left, and a minus before the dollar sign of a formula
#   is lost.
# Why: it scores models and rewards them in training: an answer that is wrong by a million is right,
#   and the right one as a float prints it is wrong.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" math-verify==0.9.0 \
    antlr4-python3-runtime==4.13.2 latex2sympy2-extended==1.11.0 mpmath==1.3.0 sympy==1.14.0
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from math_verify import parse, verify

pairs = {
    ("0.0075", "7.5e-3"): False,
    ("7.5", "7.5e-3"): True,
    ("1", "1e3"): True,
    ("5", "5 million"): True,
    ("10 km", "10 m"): True,
    ("1", "1 1/2"): True,
    ("5", "-$5$"): True,
    ("1000", "1,000"): True,
    ("-5", "5"): False,
}
seen = {(gold, answer): verify(parse(gold), parse(answer)) for gold, answer in pairs}
print(*seen.items(), sep="\n")
assert seen == pairs
PY
