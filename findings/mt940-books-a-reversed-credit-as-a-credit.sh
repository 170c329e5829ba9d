#!/usr/bin/env bash
# mt-940 reads the reversal of a credit as money received.
# Versions: mt-940 5.1.1 (PyPI)
# Guess: an amount has the sign of its booking: D and RC (a credit taken back) are negative, C and
#   RD positive, so that the balances differ by the sum.
# Seen: D is negative, and RC is positive like C and RD. Of a statement that opens with 1000 and
#   ends with 979.50 after a credit of 20.50 was taken back, the sum of the transactions is
#   +20.50.
# Why: returned debits and bounced payments are the bookings that are looked for; totals are wrong
#   by twice their amount, and the balances are not compared.
# Documented: not that we found; the status RC is kept.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" mt-940==5.1.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import mt940

statement = """:20:START
:25:1/2
:28C:1
:60F:C260501EUR1000,00
:61:2605040504RC20,50NTRFX
:86:credit taken back
:62F:C260531EUR979,50
"""
transactions = mt940.parse(statement)
amounts = [(entry.data["status"], str(entry.data["amount"])) for entry in transactions]
ends = [str(transactions.data[name].amount) for name in ("final_opening_balance", "final_closing_balance")]
debit = mt940.parse(statement.replace("RC20", "D20"))[0].data["amount"]
print(amounts, ends, debit)
assert amounts == [("RC", "20.50 EUR")] and ends == ["1000.00 EUR", "979.50 EUR"]
assert str(debit) == "-20.50 EUR"
PY
