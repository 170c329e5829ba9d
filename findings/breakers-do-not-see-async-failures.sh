#!/usr/bin/env bash
# pybreaker never opens for an async function, and retrying never retries one.
# Versions: pybreaker 1.4.1, retrying 1.4.2 (PyPI)
# Guess: a decorator that is made for plain functions refuses a coroutine function, or handles it.
# Seen: making the coroutine succeeds, which is all that they look at: after six failures of six the
#   breaker is closed and counts none, though it opens at two for a plain function and a generator;
#   retry(stop_max_attempt_number=3) calls once.
# Why: the clients of model servers are async: the breaker that is to spare a server that is down
#   lets each request through, and no test with a healthy server shows it.
# Documented: a switch of pybreaker's decorator for Tornado's coroutines is; that without it the
#   decorator has no effect is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pybreaker==1.4.1 retrying==1.4.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import asyncio, pybreaker, retrying

def outcome(call):
    try:
        return call()
    except Exception as error:
        return type(error).__name__

waiting, plain = (pybreaker.CircuitBreaker(fail_max=2, reset_timeout=60) for _ in range(2))
calls = []

@waiting
async def ask():
    raise OSError("down")

@plain
def ask_plainly():
    raise OSError("down")

@retrying.retry(stop_max_attempt_number=3)
async def ask_again():
    calls.append(1)
    raise OSError("down")

seen = [outcome(lambda: asyncio.run(ask())) for _ in range(6)]
seen_plainly = [outcome(ask_plainly) for _ in range(3)]
outcome(lambda: asyncio.run(ask_again()))
print(seen, waiting.current_state, waiting.fail_counter, seen_plainly, plain.current_state, calls)
assert seen == ["OSError"] * 6 and waiting.current_state == "closed" and waiting.fail_counter == 0
assert seen_plainly == ["OSError"] + ["CircuitBreakerError"] * 2 and plain.current_state == "open"
assert len(calls) == 1
PY
