#!/usr/bin/env bash
# The day on which a pipeline runs decides what "September 2026" means.
# Versions: dateparser 1.5.0, python-dateutil 4.0.0, pytz 2026.6, regex 2026.11.19, tzlocal 5.4.5,
#   six 1.17.0 (PyPI)
# Guess: a month without a day is its first day, or an error.
# Seen: dateparser and dateutil both take today's day of the month, and for a year alone today's
#   month and day; on the 31st the last day that there is.
# Why: the same document has another date on each run: records do not join, diffs are full of
#   changes, and a cache hides it until it is cleared.
# Documented: yes, as an option (PREFER_DAY_OF_MONTH) and as the parameter default; not as a
#   warning.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" dateparser==1.5.0 \
    python-dateutil==4.0.0 pytz==2026.6 regex==2026.11.19 tzlocal==5.4.5 six==1.17.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import datetime, dateparser
from dateutil import parser

seen = []
for today in (datetime.datetime(2026, 11, 5), datetime.datetime(2026, 12, 31)):
    for text in ("September 2026", "2026"):
        seen.append(
            (
                str(dateparser.parse(text, settings={"RELATIVE_BASE": today}).date()),
                str(parser.parse(text, default=today).date()),
            )
        )
print(seen)
assert seen == [
    ("2026-09-05",) * 2,
    ("2026-11-05",) * 2,
    ("2026-09-30",) * 2,
    ("2026-12-31",) * 2,
], seen
PY
