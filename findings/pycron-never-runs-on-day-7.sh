#!/usr/bin/env bash
# pycron never runs "0 0 * * 7", and leaves the Sunday out of "0 0 * * 5-7".
# Versions: pycron 3.3.0 (PyPI)
# Guess: 7 is Sunday as 0 is, as cron and its manual have it; what is not understood is an error.
# Seen: 7 matches no day. So do the names of months ("JAN") and steps after a single number
#   ("5/10"), while names of days work. "*/2" of days begins at 1 but "2-10/2" at 2.
# Why: a weekly report or clean-up that ran from a crontab is moved into Python and never runs
#   again, without an error.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pycron==3.3.0
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from datetime import datetime, timedelta

import pycron

days = [datetime(2024, 1, 1) + timedelta(day) for day in range(366)]
lines = ["0 0 * * 0", "0 0 * * SUN", "0 0 * * 7", "0 0 * * 5-7", "0 0 * JAN *", "0 0 * 1 *"]
runs = {line: sum(pycron.is_now(line, day) for day in days) for line in lines}
print(runs)
assert list(runs.values()) == [52, 52, 0, 104, 0, 31]
PY
