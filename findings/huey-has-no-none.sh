#!/usr/bin/env bash
# huey never tells that a task which returned None is done, and gives each other result once.
# Versions: huey 3.5.4 (PyPI)
# Guess: result(blocking=True) of a finished task returns what the task returned, None too; a result
#   is there as often as one asks.
# Seen: a task that returned None, as most that write files do, has no result: the call waits until
#   its timeout. One that returned 7 gives it to the first caller of huey.result(id), and None,
#   which also means "not yet", to the second.
# Why: a job that waits for its documents waits for ever after the last of them; a second process
#   that looks at the progress takes the results away from the first.
# Documented: yes (store_none, preserve), in the reference.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" huey==3.5.4
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import time
from huey import MemoryHuey
from huey.exceptions import HueyException

huey, done = MemoryHuey(), []

@huey.task()
def convert(value):
    done.append(value)
    return value

consumer = huey.create_consumer(workers=1)
consumer.start()
nothing, seven = convert(None), convert(7)
while len(done) < 2:
    time.sleep(0.1)
time.sleep(1)
try:
    nothing.get(blocking=True, timeout=2)
    raise SystemExit("a result was returned")
except HueyException as error:
    print(repr(error))
seen = [huey.result(seven.id), huey.result(seven.id)]
consumer.stop()
print(done, seen)
assert sorted(done, key=str) == [7, None] and seen == [7, None]
PY
