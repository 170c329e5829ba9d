#!/usr/bin/env bash
# RQ runs the second of two jobs with one id twice, and the first not at all.
# Versions: rq 3.0.0, redis 5.3.1, fakeredis 2.41.0, sortedcontainers 2.4.0, croniter 7.0.0,
#   python-dateutil 2.9.0.post0, pytz 2026.6, six 1.17.0, click 8.5.1, PyJWT 2.15.1 (PyPI)
# Guess: enqueue() with the job_id of a job that waits is refused, or the job stays one.
# Seen: the queue has two entries, and both are the later job: "page 2" is judged twice and "page
#   1" never; both Job objects say finished, with the result of "page 2". A job whose predecessor
#   failed is deferred for good.
# Why: the id of a document is the natural id of its job, so that nothing is done twice: instead
#   answers are paid for twice, and one is of another text.
# Documented: that ids are to be unique is, and unique=True, which raises; not what happens
#   without it.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" rq==3.0.0 redis==5.3.1 \
    fakeredis==2.41.0 sortedcontainers==2.4.0 croniter==7.0.0 python-dateutil==2.9.0.post0 \
    pytz==2026.6 six==1.17.0 click==8.5.1 PyJWT==2.15.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import logging, sys, tempfile, pathlib
import fakeredis

logging.disable(logging.CRITICAL)
folder = tempfile.TemporaryDirectory()
pathlib.Path(folder.name, "judging.py").write_text(
    "done = []\n\ndef judge(text):\n    done.append(text)\n    return text\n\ndef fail():\n    raise ValueError\n"
)
sys.path.insert(0, folder.name)
import judging
from rq import Queue, SimpleWorker

connection = fakeredis.FakeStrictRedis()
queue = Queue(connection=connection)
jobs = [queue.enqueue(judging.judge, text, job_id="lease") for text in ("page 1", "page 2")]
waiting = len(queue)
failing = queue.enqueue(judging.fail)
after = queue.enqueue(judging.judge, "next", depends_on=failing)
SimpleWorker([queue], connection=connection).work(burst=True)
results = [job.return_value(refresh=True) for job in jobs]
print(waiting, judging.done, results, after.get_status())
assert waiting == 2 and judging.done == results == ["page 2"] * 2
assert after.get_status().value == "deferred"
PY
