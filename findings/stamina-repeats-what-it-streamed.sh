#!/usr/bin/env bash
# stamina retries a generator by handing out its first items again.
# Versions: stamina 26.1.0, tenacity 9.2.1 (PyPI)
# Guess: a generator that has already given something is not begun anew, or what it gave is left out
#   the second time.
# Seen: a stream that fails after "The fee " and "is ", and is whole at the second try, gives "The
#   fee is The fee is due"; the same with an async generator. No error reaches the reader.
# Why: a model's answer is streamed through such functions: the text that is stored, and the JSON
#   that is parsed from it, has its beginning twice; tests, whose streams fail at once, do not show
#   it.
# Documented: that generators are retried is, since 25.2.0; that items are repeated is not, that we
#   found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" stamina==26.1.0 tenacity==9.2.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import asyncio, logging, stamina

logging.disable()
calls = []
quickly = {"attempts": 3, "wait_initial": 0.01, "wait_max": 0.01, "wait_jitter": 0}

@stamina.retry(on=OSError, **quickly)
def words():
    calls.append("plain")
    yield "The fee "
    yield "is "
    if calls.count("plain") == 1:
        raise OSError("connection lost")
    yield "due"

@stamina.retry(on=OSError, **quickly)
async def async_words():
    calls.append("async")
    yield "The fee "
    yield "is "
    if calls.count("async") == 1:
        raise OSError("connection lost")
    yield "due"

async def collect():
    return "".join([word async for word in async_words()])

seen = ["".join(words()), asyncio.run(collect())]
print(seen)
assert seen == ["The fee is The fee is due"] * 2
PY
