#!/usr/bin/env bash
# dateparser makes a date of "no", of "5 EUR" and of "in 5".
# Versions: dateparser 1.5.0, python-dateutil 4.0.0, pytz 2026.6, regex 2026.11.19, tzlocal 5.4.5,
#   six 1.17.0 (PyPI)
# Guess: text that is no date is None: that is how one tells a missing date.
# Seen: "no" is now, "5 EUR" is five hours ago, "in 5" is a day in May, "1st" a day in January,
#   and the impossible 2026-13-01 is 13 January: all languages are tried.
# Why: a model's answer "no" in the field "due date" becomes today's date, valid and plausible, a
#   different one with every run.
# Documented: that languages should be given is; that the words of 200 locales are matched against
#   each other, not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" dateparser==1.5.0 \
    python-dateutil==4.0.0 pytz==2026.6 regex==2026.11.19 tzlocal==5.4.5 six==1.17.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import datetime, dateparser

now = datetime.datetime(2026, 11, 29, 12, 34, 56)
texts = ["no", "5 EUR", "in 5", "1st", "2026-13-01", "yes"]
seen = [str(dateparser.parse(text, settings={"RELATIVE_BASE": now})) for text in texts]
print(dict(zip(texts, seen)))
assert seen == [
    "2026-11-29 12:34:56",
    "2026-11-29 07:34:56",
    "2026-05-29 00:00:00",
    "2026-01-29 00:00:00",
    "2026-01-13 00:00:00",
    "None",
]
PY
