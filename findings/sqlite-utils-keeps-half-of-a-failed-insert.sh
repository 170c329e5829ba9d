#!/usr/bin/env bash
# sqlite-utils insert fails at a record with a further member, and keeps the first hundred
# records.
# Versions: sqlite-utils 4.2.1, click 8.5.1, click-default-group 1.2.4, pluggy 1.7.0,
#   python-dateutil 4.0.0, tzdata 2026.6, sqlite-fts4 1.0.3, tabulate 0.10.0, pip 23.2.1 (PyPI)
# Guess: the command is one transaction: it inserts all records or none; a member that comes late
#   adds a column, as one in the first hundred does.
# Seen: the columns come from the first hundred records; the 151st, with "error", ends the command
#   with an error, and 100 records are in the table. A second try inserts them again.
# Why: messages of failures are late and rare members; the table of a failed import looks filled,
#   and its sums are wrong, twice after a retry.
# Documented: --alter is; not that a part stays.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" sqlite-utils==4.2.1 click==8.5.1 \
    click-default-group==1.2.4 pluggy==1.7.0 python-dateutil==4.0.0 tzdata==2026.6 \
    sqlite-fts4==1.0.3 tabulate==0.10.0 pip==23.2.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import json, pathlib, sqlite3, subprocess, sys, tempfile

records = [{"cost": 1}] * 150 + [{"cost": 1, "error": "cut"}]
lines = "\n".join(json.dumps(record) for record in records)
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "report.db")
    command = [sys.executable, "-m", "sqlite_utils", "insert", path, "report", "-", "--nl"]
    tries = [subprocess.run(command, input=lines, text=True, capture_output=True) for _ in range(2)]
    with sqlite3.connect(path) as database:
        (count,) = database.execute("select count(*) from report").fetchone()
print([run.returncode for run in tries], count, tries[0].stderr.split("\n")[0])
assert all(run.returncode for run in tries) and count == 200
PY
