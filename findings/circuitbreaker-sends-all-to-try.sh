#!/usr/bin/env bash
# circuitbreaker sends all waiting requests at once to find out whether a server has recovered.
# Versions: circuitbreaker 2.1.3 (PyPI)
# Guess: when the pause is over, one request goes through to try, and the others are refused until
#   it has come back: that is what half-open means.
# Seen: all twenty that come in the meantime go through; only after the first failure is the circuit
#   open again.
# Why: the server that was down for being overloaded gets the whole queue in the moment in which it
#   comes up.
# Documented: otherwise: its README promises a single trial.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" circuitbreaker==2.1.3
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import asyncio
from circuitbreaker import CircuitBreaker

calls = []

@CircuitBreaker(failure_threshold=1, recovery_timeout=0.5)
async def ask():
    calls.append(1)
    await asyncio.sleep(0.3)
    raise OSError("still down")

async def run():
    first = await asyncio.gather(ask(), return_exceptions=True)
    refused = await asyncio.gather(*(ask() for _ in range(20)), return_exceptions=True)
    during_pause = len(calls)
    await asyncio.sleep(1)
    await asyncio.gather(*(ask() for _ in range(20)), return_exceptions=True)
    return [type(e).__name__ for e in first], {type(e).__name__ for e in refused}, during_pause

seen = asyncio.run(run())
print(seen, len(calls))
assert seen == (["OSError"], {"CircuitBreakerError"}, 1)
assert len(calls) == 21, calls
PY
