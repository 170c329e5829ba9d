#!/usr/bin/env bash
# cron-converter runs "0 0 1 * 1" only when the first of the month is a Monday.
# Versions: cron-converter 2.0.2, croniter 7.0.0, python-dateutil 4.0.0, six 1.17.0, tzdata 2026.6
#   (PyPI)
# Guess: where day of month and day of week are both given, either is enough, as crontab(5) has it
#   and croniter does.
# Seen: both must hold: 1 April and 1 July 2024, then 1 September 2025, where cron and croniter have
#   each first and each Monday. "5/15" is the minute 5 only, and not 5, 20, 35 and 50.
# Why: reports and reminders that cron sends weekly are planned two or three times a year, without
#   an error.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" cron-converter==2.0.2 croniter==7.0.0 \
    python-dateutil==4.0.0 six==1.17.0 tzdata==2026.6
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import datetime

from cron_converter import Cron
from croniter import croniter

start = datetime.datetime(2024, 1, 1)

def both(line, count):
    plan = Cron(line).schedule(start)
    other = croniter(line, start)
    first = [plan.next() for _ in range(count)]
    return first, [other.get_next(datetime.datetime) for _ in range(count)]

days = [[str(time.date()) for time in times] for times in both("0 0 1 * 1", 3)]
minutes = [[(time.hour, time.minute) for time in times] for times in both("5/15 * * * *", 3)]
print(days, minutes, sep="\n")
assert days[0] == ["2024-04-01", "2024-07-01", "2025-09-01"]
assert days[1] == ["2024-01-08", "2024-01-15", "2024-01-22"]
assert minutes == [[(0, 5), (1, 5), (2, 5)], [(0, 5), (0, 20), (0, 35)]]
PY
