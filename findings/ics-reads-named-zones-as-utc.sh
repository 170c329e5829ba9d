#!/usr/bin/env bash
# ics reads 10:00 in "W. Europe Standard Time" as 10:00 UTC, though the calendar says what that
# is.
# Versions: ics 0.7.3, arrow 1.4.0, attrs 26.1.0, TatSu 5.15.1, python-dateutil 2.9.0.post0, six
#   1.17.0, tzdata 2026.6, icalendar 7.3.2, typing_extensions 4.16.0 (PyPI)
# Guess: the VTIMEZONE of the file is used, as the standard demands; a zone that cannot be told is
#   an error, or no zone.
# Seen: a zone with another name than in the database of Unix is logged as an error by its name
#   alone, and its times become UTC: 10:00 in May is 10:00Z, not 08:00Z. A time without a zone
#   becomes UTC too, and is written with a Z. icalendar has 08:00.
# Why: Outlook and Exchange write such names: hearings and deadlines move by hours, and those of
#   late evening by a day, month or quarter.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" ics==0.7.3 arrow==1.4.0 attrs==26.1.0 \
    TatSu==5.15.1 python-dateutil==2.9.0.post0 six==1.17.0 tzdata==2026.6 icalendar==7.3.2 \
    typing_extensions==4.16.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import datetime, logging
import ics, icalendar

logging.disable(logging.CRITICAL)
text = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//x//EN
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:1
DTSTAMP:20260101T000000Z
DTSTART;TZID=W. Europe Standard Time:20260503T100000
SUMMARY:Hearing
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTAMP:20260101T000000Z
DTSTART:20260503T100000
SUMMARY:Local
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")
seen = {event.name: event.begin.isoformat() for event in ics.Calendar(text).events}
written = ics.Calendar(text).serialize().count("DTSTART:20260503T100000Z")
hearing, _ = icalendar.Calendar.from_ical(text).walk("VEVENT")
right = hearing.decoded("dtstart").astimezone(datetime.timezone.utc).isoformat()
print(seen, written, right)
assert seen == dict.fromkeys(("Hearing", "Local"), "2026-05-03T10:00:00+00:00")
assert written == 2 and right == "2026-05-03T08:00:00+00:00"
PY
