#!/usr/bin/env bash
# dogpile.cache answers ask("a b", "c") with the answer to ask("a", "b c"), cashews an empty text
# with that of None.
# Versions: dogpile.cache 1.5.0, decorator 5.3.1, stevedore 5.10.0, typing_extensions 4.16.0,
#   cashews 7.6.0 (PyPI)
# Guess: a decorator that caches a function by its arguments tells apart arguments that are not
#   equal.
# Seen: dogpile's key is the texts of the arguments with a space between them: where the space
#   stands does not matter, 1 is "1", None is "None" and a list is its text. In cashews 1 is "1",
#   and None is the empty text.
# Why: ask(instructions, document) with a line moved from one to the other, or a category "None"
#   beside none: the answer is that of another call, for as long as the cache lives, and for all
#   machines that share it.
# Documented: dogpile's documentation says that str() is applied; not what follows.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" dogpile.cache==1.5.0 decorator==5.3.1 \
    stevedore==5.10.0 typing_extensions==4.16.0 cashews==7.6.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import asyncio
from cashews import cache
from dogpile.cache import make_region

@make_region().configure("dogpile.cache.memory").cache_on_arguments()
def ask(*parts):
    return repr(parts)

seen = [ask("a b", "c"), ask("a", "b c"), ask("id", 1), ask("id", "1"), ask("id", None), ask("id", "None")]

cache.setup("mem://")

@cache(ttl="1h")
async def ask_async(part):
    return repr(part)

async def main():
    return [await ask_async(part) for part in (1, "1", None, "", "x")]

seen_async = asyncio.run(main())
print(seen, seen_async, sep="\n")
assert seen == ["('a b', 'c')"] * 2 + ["('id', 1)"] * 2 + ["('id', None)"] * 2
assert seen_async == ["1", "1", "None", "None", "'x'"]
PY
