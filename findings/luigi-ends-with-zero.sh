#!/usr/bin/env bash
# luigi's command ends with status 0 when a task failed, and luigi.build is True when nothing could
# run.
# Versions: luigi 3.8.1, lockfile 0.12.2, python-daemon 3.1.2, python-dateutil 2.9.0.post0, six
#   1.17.0, tenacity 9.2.1, tornado 6.6.1, typing-extensions 4.16.0 (PyPI)
# Guess: the status is not 0 if a task raised; build() is True if all that was asked for is there.
# Seen: a task that raises, and one whose input is missing, end with 0, with a sad face in the log.
#   build() is False for the first, but True for the second, and for a task that ran and wrote no
#   output.
# Why: cron, CI and the steps of a workflow take the night's run for done; the missing delivery of
#   documents shows first where somebody misses the report.
# Documented: the command's statuses are, as a section [retcode] to configure; what build() returns
#   is said to tell of errors in scheduling.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" luigi==3.8.1 lockfile==0.12.2 \
    python-daemon==3.1.2 python-dateutil==2.9.0.post0 six==1.17.0 tenacity==9.2.1 tornado==6.6.1 \
    typing-extensions==4.16.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import os, pathlib, subprocess, sys, tempfile

folder = tempfile.mkdtemp()
pathlib.Path(folder, "tasks.py").write_text(
    """
import luigi

class Never(luigi.ExternalTask):
    def output(self):
        return luigi.LocalTarget("never")

class Fails(Never, luigi.Task):
    def run(self):
        raise ValueError("broken document")

class Waits(Fails):
    def requires(self):
        return Never()

class Forgets(Fails):
    def run(self):
        pass
"""
)
os.chdir(folder)
sys.path.insert(0, folder)
environment = {**os.environ, "PYTHONPATH": os.environ["PYTHONPATH"] + ":" + folder}

def status(task):
    command = [sys.executable, "-m", "luigi", "--module", "tasks", task, "--local-scheduler"]
    return subprocess.run(command, env=environment, capture_output=True).returncode

import luigi, tasks

def built(task):
    return luigi.build([task()], local_scheduler=True, log_level="CRITICAL")

statuses = [status("Fails"), status("Waits")]
results = [built(task) for task in (tasks.Fails, tasks.Waits, tasks.Forgets)]
print(statuses, results, os.path.exists("never"))
assert statuses == [0, 0] and results == [False, True, True] and not os.path.exists("never")
PY
