#!/usr/bin/env bash
# throttled-py refuses everything for the rest of the minute after one request that was too large.
# Versions: throttled-py 3.5.0 (PyPI)
# Guess: a request that is refused costs nothing: after 11 of 10 is refused, 6 goes through.
# Seen: with the fixed and the sliding window the refused 11 is counted, and 6, 4 and 1 are
#   refused until the window ends; with token_bucket and gcra 6 goes through.
# Why: with a budget of tokens one long document stops all others for a minute, and each retry of
#   it begins another one.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" throttled-py==3.5.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from throttled import Throttled, rate_limiter

def results(algorithm):
    limiter = Throttled(key="tokens", using=algorithm, quota=rate_limiter.per_hour(10))
    return [not limiter.limit(f"tokens-{algorithm}", cost=cost).limited for cost in (11, 6, 4, 1)]

seen = {a: results(a) for a in ("fixed_window", "sliding_window", "token_bucket", "gcra")}
print(seen)
assert seen["fixed_window"] == seen["sliding_window"] == [False] * 4
assert seen["token_bucket"] == seen["gcra"] == [False, True, True, False]
PY
