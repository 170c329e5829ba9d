#!/usr/bin/env bash
# PyrateLimiter's names share one budget: a second customer waits for the first.
# Versions: pyrate-limiter 4.5.1 (PyPI)
# Guess: try_acquire("bob") has a budget of its own, whatever "alice" used: the name is what the
#   limit is per.
# Seen: with two per second, alice's two let bob wait for a second; the name is a label within one
#   bucket unless one writes a BucketFactory.
# Why: limits per key, model or provider slow each other down, or a limit meant for each is one
#   for all.
# Documented: its features name limits per key; that these take a BucketFactory is said far below.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pyrate-limiter==4.5.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import time
from pyrate_limiter import Duration, Limiter, Rate

limiter, start, seen = Limiter(Rate(2, Duration.SECOND)), time.monotonic(), []
for name in ("alice", "alice", "bob"):
    limiter.try_acquire(name)
    seen.append(round(time.monotonic() - start, 1))
print(seen)
assert seen[1] < 0.5 and seen[2] >= 0.9
PY
