#!/usr/bin/env bash
# tenacity and backoff do not retry a function that yields.
# Versions: tenacity 9.2.1, backoff 2.2.1 (PyPI)
# Guess: a decorated function that streams (yield) is called again when it raises, or the
#   decorator refuses it.
# Seen: it runs once and the error comes out: calling a generator function raises nothing, so for
#   the decorator the first attempt succeeded. The same holds for a plain function that returns a
#   coroutine.
# Why: answers are streamed by generators: the retries that the code shows, and reviews see, are
#   not there.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" tenacity==9.2.1 backoff==2.2.1
PYTHONPATH="$packages" nice python3 - <<'PY'
import asyncio, backoff, tenacity

attempts = []

def stream():
    attempts.append(1)
    yield "half"
    raise ConnectionError

def coroutine():
    async def fail():
        attempts.append(1)
        raise ConnectionError

    return fail()

retry = tenacity.retry(stop=tenacity.stop_after_attempt(3), reraise=True)
again = backoff.on_exception(backoff.constant, ConnectionError, interval=0, max_tries=3)
seen = []
for call in (
    lambda: list(retry(stream)()),
    lambda: list(again(stream)()),
    lambda: asyncio.run(retry(coroutine)()),
):
    attempts.clear()
    try:
        call()
    except ConnectionError:
        seen.append(len(attempts))
print(seen)
assert seen == [1, 1, 1]
PY
