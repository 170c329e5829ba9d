#!/usr/bin/env bash
# APScheduler drops a job that comes to its turn more than one second late, and forgets it.
# Versions: apscheduler 3.11.3, tzlocal 5.4.5 (PyPI)
# Guess: a job that waits for a free worker runs when there is one; late is better than never.
# Seen: with one worker, a job that is due 0.2 s after the start of one of two seconds waits for it,
#   is then said to be "missed" in the log, and is never run; a date job is removed as if it had
#   been. With misfire_grace_time=None it runs.
# Why: a nightly report that is due shortly after an ingestion is left out on each night on which
#   that one is not quick.
# Documented: yes, in the guide; that time spent in the executor's own queue counts is said nowhere
#   that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" apscheduler==3.11.3 tzlocal==5.4.5
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import logging, time
from datetime import datetime, timedelta, timezone
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

logging.disable()

def ran(**options):
    done = []
    scheduler = BackgroundScheduler(executors={"default": ThreadPoolExecutor(1)}, timezone="UTC")
    moment = datetime.now(timezone.utc) + timedelta(seconds=0.5)
    ingestion = lambda: (time.sleep(2), done.append("ingestion"))
    scheduler.add_job(ingestion, "date", run_date=moment, **options)
    later = moment + timedelta(seconds=0.2)
    scheduler.add_job(lambda: done.append("report"), "date", run_date=later, **options)
    scheduler.start()
    time.sleep(4)
    left = len(scheduler.get_jobs())
    scheduler.shutdown()
    return done, left

seen = [ran(), ran(misfire_grace_time=None)]
print(seen)
assert seen == [(["ingestion"], 0), (["ingestion", "report"], 0)], seen
PY
