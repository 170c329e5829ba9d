#!/usr/bin/env bash
# diskcache drops entries without an expiry, from 1 GiB on, those that were written first.
# Versions: diskcache 5.6.3 (PyPI)
# Guess: what is stored without an expiry stays on the disk until it is deleted, as in SQLite, dbm
#   and joblib.
# Seen: size_limit is 1073741824 unless set; with it set to 200,000 bytes, of 3,000 answers of a
#   kilobyte fewer than 200 remain, and nothing is raised or logged. The oldest go, however often
#   they are read.
# Why: answers that were paid for are paid for again; a run of many documents loses its beginning
#   before it ends.
# Documented: yes, among the settings.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" diskcache==5.6.3
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import tempfile
import diskcache

with tempfile.TemporaryDirectory() as folder, diskcache.Cache(folder) as cache:
    default = cache.size_limit, cache.eviction_policy
with tempfile.TemporaryDirectory() as folder, diskcache.Cache(folder, size_limit=200_000) as cache:
    for number in range(3000):
        cache[number] = "x" * 1000
        cache.get(0)
    left = len(cache), 0 in cache
print(default, left)
assert default == (2**30, "least-recently-stored")
assert left[0] < 200 and not left[1]
PY
