#!/usr/bin/env bash
# pypeln leaves out the items whose call took longer than its timeout, and ends as if they had not
# been there.
# Versions: pypeln 0.4.9, stopit 1.1.2 (PyPI)
# Guess: a call that exceeds the timeout raises TimeoutError where the results are read.
# Seen: of 0, 1 and 2 with a slow 1, map(..., timeout=0.1) gives 0 and 2, in threads and in sync;
#   a filter too. An exception in the call itself is raised.
# Why: a request that hangs is a document without an answer: the number of results is the only
#   thing that tells.
# Documented: "seconds before stopping the worker if its current task is not yet completed"; that
#   the item is gone is not said.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pypeln==0.4.9 stopit==1.1.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import time
import pypeln

def slow(x):
    time.sleep(0.6 if x == 1 else 0)
    return x

def fail(x):
    raise ValueError("no answer")

seen = [list(pypeln.thread.map(slow, range(3), timeout=0.2)), list(pypeln.sync.map(slow, range(3), timeout=0.2))]
seen.append(list(pypeln.sync.filter(lambda x: slow(x) >= 0, range(3), timeout=0.2)))
try:
    list(pypeln.thread.map(fail, range(3)))
    error = None
except ValueError as raised:
    error = str(raised)
print(seen, error)
assert seen == [[0, 2]] * 3 and "no answer" in error
PY
