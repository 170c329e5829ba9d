#!/usr/bin/env bash
# queuelib's FifoDiskQueue, Scrapy's queue on disk, is empty after a process that pushed three
# records and was killed; LifoDiskQueue cannot be opened.
# Versions: queuelib 1.10.0 (PyPI)
# Guess: what was pushed before is there; perhaps the last record is not.
# Seen: the number of records is written at close() only: those in the file are not found, and a
#   record that was popped before comes again. The file of a LifoDiskQueue is not readable without
#   its last bytes.
# Why: a queue is put on disk to go on after the memory ran out or the machine stopped: it begins
#   anew, without a word, or not at all.
# Documented: that collections are persisted to disk is; that close() is needed is not, that we
#   found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" queuelib==1.10.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pathlib, subprocess, sys, tempfile
import queuelib

path = pathlib.Path(tempfile.mkdtemp())

def push_and_die(kind, name, end):
    program = f"import os, queuelib\nq = queuelib.{kind}({str(path / name)!r})\n"
    program += f"for i in range(3):\n    q.push(b'record')\n{end}\nos._exit(9)\n"
    subprocess.run([sys.executable, "-c", program])

def count(kind, name):
    try:
        return len(getattr(queuelib, kind)(str(path / name)))
    except Exception as error:
        return f"{type(error).__module__}.{type(error).__name__}"

kinds = "FifoDiskQueue", "LifoDiskQueue"
for kind in kinds:
    push_and_die(kind, kind + "killed", "")
    push_and_die(kind, kind + "closed", "q.close()")
seen = [[count(kind, kind + end) for end in ("killed", "closed")] for kind in kinds]
print(seen)
assert seen == [[0, 3], ["struct.error", 3]]
PY
