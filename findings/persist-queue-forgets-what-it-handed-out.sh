#!/usr/bin/env bash
# persist-queue's SQLite queue has lost the job that a killed worker had, and UniqueAckQ drops a
# document that was done before.
# Versions: persist-queue 1.1.0 (PyPI)
# Guess: what was taken and not reported as done is there again after a restart, as in the same
#   package's Queue of files; a queue without duplicates refuses what is waiting, or says that it
#   refused.
# Seen: a FIFOSQLiteQueue deletes with get(): of three jobs two are left after the worker was
#   killed, where Queue has three; task_done() changes nothing unless auto_commit=False is given.
#   UniqueAckQ.put() of a document that was acknowledged, or failed, leaves the queue empty,
#   without a word, until clear_acked_data().
# Why: the package is chosen so that no document is lost when a worker dies; and a document that
#   changed, or is to be tried again, is never done.
# Documented: auto_commit is; of what becomes of the taken job, and of acknowledged ones, not that
#   we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" persist-queue==1.1.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import subprocess, sys, tempfile
import persistqueue

folder = tempfile.TemporaryDirectory()
worker = "import os, sys, persistqueue; {}.get(); os._exit(1)"

def left(kind, name, **settings):
    make = f"persistqueue.{kind}({folder.name + '/' + name!r}, **{settings})"
    queue = eval(make)
    for job in ("a", "b", "c"):
        queue.put(job)
    if hasattr(queue, "task_done"):
        queue.task_done()
    del queue
    subprocess.run([sys.executable, "-c", worker.format(make)])
    return eval(make).qsize()

seen = [left("FIFOSQLiteQueue", "a"), left("FIFOSQLiteQueue", "b", auto_commit=False), left("Queue", "c")]
unique = persistqueue.UniqueAckQ(folder.name + "/d")
unique.put("lease")
unique.ack(unique.get())
unique.put("lease")
seen.append(unique.qsize())
unique.clear_acked_data(max_delete=10, keep_latest=0)
unique.put("lease")
print(seen, unique.qsize())
assert seen == [2, 3, 3, 0] and unique.qsize() == 1
PY
