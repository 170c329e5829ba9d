#!/usr/bin/env bash
# timelength reads "1 quarter" as 0.25 seconds and "three (3) months" as 0, humanfriendly a year
# as 364 days.
# Versions: timelength 3.0.4, durations-nlp 1.0.1, humanfriendly 10.0, pytimeparse 1.1.10 (PyPI)
# Guess: a term that is not understood raises; a quarter is three months, 1h30 is 90 minutes, a
#   year 365 days or so.
# Seen: what timelength and durations-nlp cannot read counts as nothing: "10 business days" and
#   "1,5 h" are 0 s (timelength sets success to False), "1h30" is one hour, with success, "-5 min"
#   is 5. A year has 364 days in humanfriendly (52 weeks), 365 in timelength, 366 in
#   durations-nlp. "5 M" is five months there, and five minutes in pytimeparse and humanfriendly.
# Why: notice periods of contracts are compared by it: "three (3) months" is their usual spelling,
#   and is no notice at all.
# Documented: success and invalid are; not that a part may be dropped with success.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" timelength==3.0.4 durations-nlp==1.0.1 \
    humanfriendly==10.0 pytimeparse==1.1.10
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import humanfriendly, pytimeparse
from durations_nlp import Duration
from timelength import TimeLength

texts = ("1 quarter", "three (3) months", "10 business days", "1h30", "-5 min")
seen = {text: (TimeLength(text).result.seconds, TimeLength(text).result.success) for text in texts}
day = 24 * 60 * 60
years = [
    humanfriendly.parse_timespan("1 year") / day,
    TimeLength("1 year").result.seconds / day,
    Duration("1 year").to_seconds() / day,
]
five = [TimeLength("5 M").result.seconds / day, pytimeparse.parse("5 M"), humanfriendly.parse_timespan("5 M")]
print(seen, years, five, Duration("1h30").to_seconds(), sep="\n")
assert list(seen.values()) == [(0.25, True), (0, False), (0, False), (3600, True), (300, True)]
assert years == [364, 365, 366] and five == [152.5, 300, 300] and Duration("1h30").to_seconds() == 3600
PY
