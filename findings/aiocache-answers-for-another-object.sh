#!/usr/bin/env bash
# aiocache answers a call of one object with the answer of another that is no longer there.
# Versions: aiocache 0.12.3 (PyPI)
# Guess: @cached() on a method refuses self, keeps it apart, or takes no notice of it.
# Seen: self is in the key as its repr, which ends with its address; the next client that is made
#   lies at the same address: the answer of the model "small" is returned for "large" and for a
#   third. An answer None, however, is never kept: the call is made again.
# Why: a client made for each request, as web frameworks do, returns the answers of another model or
#   another prompt; and it does so only where memory is reused, so not in the test.
# Documented: that a key_builder can be given, and noself is; the repr is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" aiocache==0.12.3
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import asyncio
from aiocache import cached

class Client:
    def __init__(self, model):
        self.model = model

    @cached()
    async def ask(self, question):
        return f"{self.model}: {question}"

calls = []

@cached()
async def nothing(question):
    calls.append(question)

async def answer(model):
    return await Client(model).ask("Due?")

async def run():
    for _ in range(3):
        await nothing("Due?")
    return [await answer(model) for model in ("small", "large", "third")]

seen = asyncio.run(run())
print(seen, calls)
assert seen == ["small: Due?"] * 3
assert len(calls) == 3
PY
