#!/usr/bin/env bash
# ctparse reads "1 May 2024 – 30 April 2025" as 30 April 2027, 20:25, and edtf "May 5, 2024 - June
# 7, 2024" as the fifth of May of no year.
# Versions: ctparse 0.3.6, python-dateutil 2.9.0.post0, regex 2026.11.19, tqdm 4.70.1, edtf 5.0.2,
#   pyparsing 3.3.3, six 1.17.0 (PyPI)
# Guess: a range of two dates is an interval of both days and years, or None.
# Seen: ctparse drops the first date, takes the year of the second for a time of day, and moves it
#   to the next such day after today; of "5 May - 7 May 2024" both days move. edtf returns XXXX for
#   the year, and only the first date; with one year at the end both years are XXXX. With "5 May
#   2024 - 7 June 2024" it returns None, as guessed. One date alone is read well by both.
# Why: terms and periods of invoices are ranges: the year that stands in the text is replaced by a
#   year that depends on the day of the run.
# Documented: for edtf, that ranges are not exact, and that the first range of years is taken; for
#   ctparse not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" ctparse==0.3.6 python-dateutil==2.9.0.post0 \
    regex==2026.11.19 tqdm==4.70.1 edtf==5.0.2 pyparsing==3.3.3 six==1.17.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import datetime, logging
from ctparse import ctparse
from edtf import text_to_edtf

logging.disable(logging.CRITICAL)
today = datetime.datetime(2026, 12, 1, 10)
ranges = ["1 May 2024 – 30 April 2025", "5 May 2024 to 7 June 2024", "5 May - 7 May 2024", "1 May 2024"]
seen = {text: str(ctparse(text, ts=today, timeout=0).resolution) for text in ranges}
american = ["May 5, 2024 - June 7, 2024", "May 5 - June 7, 2024", "5 May 2024 - 7 June 2024", "May 5, 2024"]
edtf = {text: text_to_edtf(text) for text in american}
print(seen, edtf, sep="\n")
assert list(seen.values()) == [
    "2027-04-30 20:25 (X/X)",
    "2027-06-07 X:X (X/X)",
    "2027-05-05 X:X (X/X) - 2027-05-07 X:X (X/X)",
    "2024-05-01 X:X (X/X)",
]
assert list(edtf.values()) == ["XXXX-05-05", "XXXX-05-05/XXXX-06-07", None, "2024-05-05"]
PY
