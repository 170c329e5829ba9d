#!/usr/bin/env bash
# iso8601 reads the ordinal date 2026-124, the 4th of May, as the 24th of January.
# Versions: iso8601 2.1.0, ciso8601 2.4.1 (PyPI)
# Guess: both libraries give the same date for a valid ISO 8601 text, or refuse it.
# Seen: iso8601 takes three digits for a month of one and a day of two: the days 101 to 131 are in
#   January, 201 to 228 in February, 301 to 331 in March, and all others are refused. ciso8601
#   counts the days.
# Why: exports of sensors, satellites and archives have ordinal dates; those that are read at all
#   are months off, and valid.
# Documented: which of the formats it reads is, ordinal dates not among them; that these are read
#   otherwise is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" iso8601==2.1.0 ciso8601==2.4.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import ciso8601, iso8601

texts = ["2026-124", "2026-228", "2026-301", "2026-05-04"]
seen = [(str(iso8601.parse_date(text).date()), str(ciso8601.parse_datetime(text).date())) for text in texts]
print(*zip(texts, seen), sep="\n")
assert seen[0] == ("2026-01-24", "2026-05-04") and seen[1] == ("2026-02-28", "2026-08-16")
assert seen[2] == ("2026-03-01", "2026-10-28") and seen[3] == ("2026-05-04", "2026-05-04")
PY
