#!/usr/bin/env bash
# parsedatetime reads "1,000 days ago" as now, and "5 days before May 10 2026" as a day in 2025.
# Versions: parsedatetime 2.6 (PyPI)
# Guess: what it says it understood (a status other than 0) is the date that is meant; else 0.
# Seen: of a count with a comma the last group counts (000 days); the year behind a month and a
#   day is left out after "before"; "half a year" is a year, "last day of february 2028" the first
#   of it, and "32 May 2026" the first of May. Each with the status of a date.
# Why: terms and deadlines of contracts are computed from such words; the dates look well.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" parsedatetime==2.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import datetime
import parsedatetime

now = datetime.datetime(2026, 3, 15, 12)
texts = [
    "1,000 days ago",
    "5 days before May 10 2026",
    "half a year",
    "last day of february 2028",
    "32 May 2026",
    "100 days ago",
]
parse = parsedatetime.Calendar().parseDT
seen = [(text, str(parse(text, sourceTime=now)[0].date()), parse(text, sourceTime=now)[1]) for text in texts]
print(*seen, sep="\n")
dates = ["2026-03-15", "2025-05-05", "2027-03-15", "2028-02-01", "2026-05-01", "2025-12-05"]
assert [date for _, date, _ in seen] == dates and {status for *_, status in seen} == {1}
PY
