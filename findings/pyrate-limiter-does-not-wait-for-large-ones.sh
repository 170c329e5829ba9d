#!/usr/bin/env bash
# PyrateLimiter's try_acquire, which waits for its turn, returns at once for a request above the
# limit.
# Versions: pyrate-limiter 4.5.1 (PyPI)
# Guess: a request that can never fit raises an error; everything else waits and returns True.
# Seen: a weight of 6 with a limit of 5 returns False without a wait; 5 more wait for a second and
#   return True. The result is easily ignored, since waiting is the default.
# Why: with a budget of tokens a minute it is the longest document that is sent without waiting.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pyrate-limiter==4.5.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import time
from pyrate_limiter import Duration, Limiter, Rate

limiter, seen = Limiter(Rate(5, Duration.SECOND)), []
for weight in (5, 5, 6):
    start = time.monotonic()
    seen.append((limiter.try_acquire("tokens", weight=weight), round(time.monotonic() - start)))
print(seen)
assert seen == [(True, 0), (True, 1), (False, 0)]
PY
