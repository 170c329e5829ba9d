#!/usr/bin/env bash
# hyx's retry(attempts=3) calls four times, and then raises an error that says nothing of the
# failure.
# Versions: hyx 0.0.2 (PyPI)
# Guess: three attempts are three calls, and the last error is raised, or named in the one that
#   is.
# Seen: attempts=3 are a call and three retries, attempts=1 are two calls. What is raised is
#   MaxAttemptsExceeded without a text or a cause; the last error is its context only.
# Why: requests are paid for and counted against a limit one more time than was meant, and a log
#   that prints the error has an empty line for a quota, a time-out and a wrong key alike.
# Documented: attempts is "how many times do we need to retry".
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" hyx==0.0.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import asyncio
from hyx.retry import retry

def run(attempts):
    calls = []

    @retry(attempts=attempts, backoff=0.01)
    async def request():
        calls.append(1)
        raise ValueError("quota")

    try:
        asyncio.run(request())
    except Exception as error:
        return len(calls), type(error).__name__, str(error), error.__cause__

seen = [run(3), run(1)]
print(seen)
assert seen == [(count, "MaxAttemptsExceeded", "", None) for count in (4, 2)]
PY
