#!/usr/bin/env bash
# dramatiq calls a task that fails twenty-one times, with pauses of up to seven days, and stops each
# one after ten minutes.
# Versions: dramatiq 2.2.1 (PyPI)
# Guess: a task that raises is tried some three times within minutes, or not at all; it may take as
#   long as it takes.
# Seen: an actor without options is called 21 times; the pauses begin at 15 seconds and double up to
#   a week, so that the last try comes weeks later (here they are set to milliseconds). The time
#   limit in force is 600 seconds, after which an exception is raised in the middle of the task.
# Why: a document that no parser can read is paid for at the model server 21 times, for weeks; a
#   long one is stopped after ten minutes, 21 times.
# Documented: yes, in the reference of its middleware; the guide's first page does not say it.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" dramatiq==2.2.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import logging, time, dramatiq
from dramatiq.brokers.stub import StubBroker
from dramatiq.middleware import Retries, TimeLimit

logging.disable()
broker = StubBroker()
dramatiq.set_broker(broker)
calls = []

@dramatiq.actor(min_backoff=1, max_backoff=2)
def read(document):
    calls.append(document)
    raise ValueError("broken document")

read.send("a.pdf")
worker = dramatiq.Worker(broker, worker_timeout=20)
worker.start()
deadline = time.monotonic() + 60
while len(calls) < 21 and time.monotonic() < deadline:
    time.sleep(0.1)
time.sleep(2)
worker.stop()
retries = next(part for part in broker.middleware if isinstance(part, Retries))
limit = next(part for part in broker.middleware if isinstance(part, TimeLimit))
seen = [len(calls), retries.min_backoff, retries.max_backoff, limit.time_limit]
print(seen)
assert seen == [21, 15_000, 7 * 24 * 3_600_000, 600_000]
PY
