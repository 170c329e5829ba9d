#!/usr/bin/env bash
# phonenumbers finds the phone number +49 4052026 in "by 04.05.2026".
# Versions: phonenumbers 9.0.43 (PyPI)
# Guess: PhoneNumberMatcher finds numbers, and neither dates nor amounts or references; it has
#   checks for dates.
# Seen: 2026-05-04 and 12/31/2026 are left out, a German date with a leading zero is a valid
#   number, "20-1234-5678" a number of New Jersey; 1234567890 is none.
# Why: phone numbers are blacked out before documents are sent to a model: due dates and case
#   numbers go with them, and the model finds none.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" phonenumbers==9.0.43
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from phonenumbers import PhoneNumberFormat, PhoneNumberMatcher, format_number

def find(text, region):
    return [format_number(match.number, PhoneNumberFormat.E164) for match in PhoneNumberMatcher(text, region)]

seen = [
    find("Zahlbar bis 04.05.2026, nicht vor dem 03.05.2026", "DE"),
    find("due 2026-05-04, amount 1234567890", "DE"),
    find("case 20-1234-5678 of 12/31/2026", "US"),
]
print(seen)
assert seen == [["+494052026", "+493052026"], [], ["+12012345678"]]
PY
