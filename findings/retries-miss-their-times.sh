#!/usr/bin/env bash
# backoff waits less than Retry-After, and tenacity's stop_after_delay(1) goes on to 1.8 s.
# Versions: tenacity 9.2.1, backoff 2.2.1 (PyPI)
# Guess: backoff.runtime, made for Retry-After, waits at least the seconds that it is given; a
#   limit of one second stops before the second wait of 0.9 s would cross it.
# Seen: backoff draws a random time between 0 and Retry-After; tenacity looks at the clock before
#   the wait only, makes a third attempt at 1.8 s, and ends there.
# Why: calls before the time that a server named lengthen its ban, at some providers for the whole
#   account; deadlines are missed by a whole wait, which may be a minute.
# Documented: yes, both, if one looks: jitter=None in backoff's example, and stop_before_delay of
#   tenacity.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" tenacity==9.2.1 backoff==2.2.1
PYTHONPATH="$packages" nice python3 - <<'PY'
import random, time, backoff, tenacity

random.seed(1)
waits, attempts = [], []

@backoff.on_predicate(
    backoff.runtime,
    value=lambda _: 2,
    max_tries=4,
    on_backoff=lambda details: waits.append(details["wait"]),
)
def request():
    return None

@tenacity.retry(stop=tenacity.stop_after_delay(1), wait=tenacity.wait_fixed(0.9), reraise=True)
def attempt():
    attempts.append(time.monotonic())
    raise ConnectionError

request()
try:
    attempt()
except ConnectionError:
    pass
print(waits, attempts[-1] - attempts[0])
assert (
    all(wait < 2 for wait in waits) and len(attempts) == 3 and 1.8 <= attempts[-1] - attempts[0] < 2.6
)
PY
