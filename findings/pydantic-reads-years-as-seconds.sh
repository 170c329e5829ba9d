#!/usr/bin/env bash
# pydantic takes the year "2026" for the 34th minute of 1970.
# Versions: pydantic 2.14.4, pydantic_core 2.50.5, annotated-types 0.8.0, typing_extensions
#   4.16.0, typing-inspection 0.4.5 (PyPI)
# Guess: a datetime field given "2026" or "20261129" is refused, or is the year or the day that
#   ISO 8601 makes of it.
# Seen: both are seconds since 1970, also as strings: 1970-01-01T00:33:46Z and 1970-08-23.
#   "2026-11-29" is right.
# Why: models answer with years and compact dates; validation, which is there to catch that,
#   passes them as dates of 1970.
# Documented: yes, in a list of formats: "int or float as a string (assumed as Unix time)".
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pydantic==2.14.4 pydantic_core==2.50.5 \
    annotated-types==0.8.0 typing_extensions==4.16.0 typing-inspection==0.4.5
PYTHONPATH="$packages" nice python3 - <<'PY'
import datetime
from pydantic import TypeAdapter

texts = ["2026", "20261129", "2026-11-29"]
seen = [str(TypeAdapter(datetime.datetime).validate_python(text)) for text in texts]
print(dict(zip(texts, seen)))
assert seen == ["1970-01-01 00:33:46+00:00", "1970-08-23 12:05:29+00:00", "2026-11-29 00:00:00"], seen
PY
