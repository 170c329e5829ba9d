#!/usr/bin/env bash
# diskcache's memoize calls the function again for equal texts that are two objects in memory.
# Versions: diskcache 5.6.3 (PyPI)
# Guess: the arguments decide: f("en", "en") is computed once.
# Seen: the key is the pickle of the arguments, which says whether two of them are the same
#   object: a text passed twice, and two equal texts, have different keys.
# Why: the second call of a model is paid, in a run that was to be answered from the cache,
#   depending on where the strings came from.
# Documented: that keys are pickled is; not what follows from it.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" diskcache==5.6.3
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import tempfile
import diskcache

with tempfile.TemporaryDirectory() as folder, diskcache.Cache(folder) as cache:
    calls = []

    @cache.memoize()
    def compare(old, new):
        calls.append((old, new))

    text = "the fee is due"
    copy = "".join(["the fee ", "is due"])
    compare(text, text)
    compare(text, copy)
    key = (text, text)
    cache[key] = 1
    seen = len(calls), key == (text, copy), (text, copy) in cache
print(seen)
assert seen == (2, True, False)
PY
