#!/usr/bin/env bash
# pydantic's Decimal loses digits of a JSON number, though it keeps a JSON integer of any length.
# Versions: pydantic 2.14.4, pydantic_core 2.50.5, annotated-types 0.8.0, typing_extensions
#   4.16.0, typing-inspection 0.4.5 (PyPI)
# Guess: a field of type Decimal, chosen to avoid floating point, is parsed from the digits in the
#   JSON text.
# Seen: the number is a double on its way: 12345678901234567.89 becomes 12345678901234568, 1.10
#   becomes 1.1, 1e-400 becomes 0; only strings are exact, and an int field is exact too.
# Why: sums of money and measured values are altered in silence by the very type that promises not
#   to.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pydantic==2.14.4 pydantic_core==2.50.5 \
    annotated-types==0.8.0 typing_extensions==4.16.0 typing-inspection==0.4.5
PYTHONPATH="$packages" nice python3 - <<'PY'
from decimal import Decimal
from pydantic import TypeAdapter

texts = ["12345678901234567.89", '"12345678901234567.89"', "1.10", "1e-400"]
seen = [str(TypeAdapter(Decimal).validate_json(text)) for text in texts] + [
    TypeAdapter(int).validate_json("9" * 30) == 10**30 - 1
]
print(seen)
assert seen == ["12345678901234568", "12345678901234567.89", "1.1", "0", True], seen
PY
