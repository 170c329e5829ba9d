#!/usr/bin/env bash
# doit runs the action "echo 100% sure" as "echo 100{targets: , dependencies: , changed: }ure",
# and not "date +%Y".
# Versions: doit 0.37.0 (PyPI)
# Guess: a command without %(targets)s or %(dependencies)s is run as it is written.
# Seen: each action is a template of Python's %: "% s" and %s are replaced by all of its values,
#   and %Y, %d and "5%" at the end make the task fail. %% is a percent sign; a command that is a
#   list is left alone.
# Why: pipelines call printf, date and curl with %20: the first prints something else and
#   succeeds.
# Documented: that %(name)s is replaced is; that other percent signs are is not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" doit==0.37.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import os, pathlib, subprocess, sys, tempfile

folder = pathlib.Path(tempfile.mkdtemp())

def run(action):
    (folder / "dodo.py").write_text(f"def task_a():\n    return {{'actions': [{action!r}], 'verbosity': 2}}\n")
    ended = subprocess.run([sys.executable, "-m", "doit"], cwd=folder, capture_output=True, text=True)
    return ended.returncode, ended.stdout.splitlines()[-1]

data = "{targets: , dependencies: , changed: }"
seen = [run(action) for action in ("echo 100% sure", "printf '%s' x", "echo 5%%", ["echo", "5%"])]
failed = [run(action)[0] for action in ("date +%Y", "echo 5%d", "echo 5%")]
print(*seen, failed, sep="\n")
assert seen == [(0, f"100{data}ure"), (0, data), (0, "5%"), (0, "5%")] and failed == [2, 2, 2]
PY
