#!/usr/bin/env bash
# pqdm returns the exception of a failed task as its result.
# Versions: pqdm 0.2.0, bounded-pool-executor 0.0.3, tqdm 4.70.1, typing_extensions 4.16.0 (PyPI)
# Guess: the first failure is raised, at the end at the latest, as map of an executor does.
# Seen: the list holds ZeroDivisionError objects between the results, for threads and processes;
#   nothing is raised or printed.
# Why: requests that failed are written into the table as texts such as "division by zero",
#   counted as answers, and not tried again.
# Documented: exception_behaviour is, with "ignored" as its default.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pqdm==0.2.0 \
    bounded-pool-executor==0.0.3 tqdm==4.70.1 typing_extensions==4.16.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from pqdm.threads import pqdm

seen = pqdm([1, 0, 2], lambda number: 1 / number, n_jobs=2, disable=True)
print(seen)
assert seen[::2] == [1.0, 0.5] and isinstance(seen[1], ZeroDivisionError)
try:
    pqdm([1, 0], lambda number: 1 / number, n_jobs=2, disable=True, exception_behaviour="immediate")
    raise SystemExit(1)
except ZeroDivisionError:
    pass
PY
