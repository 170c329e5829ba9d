#!/usr/bin/env bash
# quiffen reads the amount "(5.00)" as 5.00, "-12,50" as -1250, and "1.234,50" as 1.2345.
# Versions: quiffen 4.0.1, pydantic 2.14.4, pydantic-core 2.50.5, annotated-types 0.8.0,
#   typing-inspection 0.4.5, typing-extensions 4.16.0, python-dateutil 2.9.0.post0, six 1.17.0 (PyPI)
# Guess: an amount in brackets is negative, and one that is not in the American form is an error.
# Seen: all but digits, points and minus signs is deleted, so brackets and commas go: expenses become
#   income, and cents euros, without an error. Of two lines of a memo the second stays.
# Why: QIF is written by programs of all countries, and by spreadsheets that set losses in brackets:
#   the balance is wrong by twice the loss, or by a hundred.
# Documented: not that we found; the order of day and month has an option.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" quiffen==4.0.1 pydantic==2.14.4 \
    pydantic-core==2.50.5 annotated-types==0.8.0 typing-inspection==0.4.5 \
    typing-extensions==4.16.0 python-dateutil==2.9.0.post0 six==1.17.0
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from decimal import Decimal
from quiffen import Qif

def read(amount):
    text = f"!Type:Bank\nD1/2/2024\nT{amount}\nMfirst line\nMsecond line\n^\n"
    (account,) = Qif.parse_string(text).accounts.values()
    ((transaction,),) = account.transactions.values()
    return transaction.amount, transaction.memo

amounts = ["-1,234.50", "(5.00)", "-12,50", "1.234,50"]
seen = {amount: read(amount) for amount in amounts}
print(seen)
assert [amount for amount, _ in seen.values()] == [
    Decimal("-1234.50"),
    Decimal("5.00"),
    Decimal("-1250"),
    Decimal("1.2345"),
]
assert {memo for _, memo in seen.values()} == {"second line"}
PY
