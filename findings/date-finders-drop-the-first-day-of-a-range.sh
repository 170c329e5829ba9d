#!/usr/bin/env bash
# timefhuman reads "5-7 May" as 7 May, and datefinder "between 5 May and 7 June 2024" as 7 June.
# Versions: timefhuman 0.1.5, datefinder 1.0.0, babel 2.16.0, lark 1.2.2, python-dateutil
#   2.9.0.post0, pytz 2024.2, regex 2026.11.19, six 1.17.0 (PyPI)
# Guess: both days are found, as timefhuman's own "3-4 pm" is; a finder of all dates finds two.
# Seen: timefhuman makes one date, the last, of days with one month, but a range of "31 May to 2
#   June 2024"; "Mon-Fri 9-5" lasts from Monday to 5 September. datefinder joins both into one text
#   and keeps the second; "Section 5.2.1" is 2 May 2001, and "ISBN 978-3-16-148410-0" a day in the
#   year 978.
# Why: terms and deadlines are ranges: the date on which a notice may be given at the earliest is
#   missing, without an error.
# Documented: not that we found; timefhuman shows ranges of hours and of full dates.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" timefhuman==0.1.5 datefinder==1.0.0 \
    babel==2.16.0 lark==1.2.2 python-dateutil==2.9.0.post0 pytz==2024.2 regex==2026.11.19 \
    six==1.17.0
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from datetime import datetime

import datefinder
from timefhuman import tfhConfig, timefhuman

now = datetime(2024, 3, 6, 10)
config = tfhConfig(now=now)
phrases = ["5-7 May", "31 May to 2 June 2024", "Mon-Fri 9-5"]
read = {phrase: timefhuman(phrase, config=config) for phrase in phrases}
texts = ["between 5 May and 7 June 2024", "Section 5.2.1 applies", "ISBN 978-3-16-148410-0"]
found = {text: list(datefinder.find_dates(text, base_date=now)) for text in texts}
print(read, found, sep="\n")
assert list(read.values()) == [
    [datetime(2024, 5, 7)],
    [(datetime(2024, 5, 31), datetime(2024, 6, 2))],
    [(datetime(2024, 3, 11), datetime(2024, 9, 5))],
]
assert list(found.values()) == [
    [datetime(2024, 6, 7)],
    [datetime(2001, 5, 2)],
    [datetime(978, 3, 16)],
]
PY
