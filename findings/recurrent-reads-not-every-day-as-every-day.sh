#!/usr/bin/env bash
# recurrent reads "not every day" and "every business day" as every day, and "daily for 10 days"
# as forever.
# Versions: recurrent 0.4.1, parsedatetime 2.6 (PyPI)
# Guess: what it understands is the rule that is meant; else there is none.
# Seen: words that it does not know are passed over: not, business, for 10 days. "every weekday
#   except friday" leaves out next Friday only, and "every 3rd friday" has an interval and no
#   frequency, which is no rule of iCalendar.
# Why: terms of payment and notice become dates; each rule is valid, and gives dates that no one
#   agreed to.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" recurrent==0.4.1 parsedatetime==2.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import datetime
from recurrent.event_parser import RecurringEvent

texts = ["not every day", "every business day", "daily for 10 days", "every weekday except friday", "every 3rd friday"]
now = datetime.datetime(2026, 3, 15)
seen = [RecurringEvent(now_date=now).parse(text) for text in texts]
print(*zip(texts, seen), sep="\n")
assert seen[:3] == ["RRULE:INTERVAL=1;FREQ=DAILY"] * 3
assert seen[3] == "RRULE:BYDAY=MO,TU,WE,TH,FR;INTERVAL=1;FREQ=WEEKLY\nEXDATE:20260320T000000"
assert seen[4] == "RRULE:BYDAY=FR;INTERVAL=3;FREQ=WEEKLY"
PY
