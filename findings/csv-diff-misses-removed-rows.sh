#!/usr/bin/env bash
# csv-diff finds no difference when one of two rows with the same key, or one of two equal rows,
# is gone.
# Versions: csv-diff 1.2, click 8.5.1, dictdiffer 0.10.0 (PyPI)
# Guess: a row that was removed is "removed"; a key that is not unique is an error.
# Seen: of rows with one key the last counts; without a key a row is its hash, and equal rows are
#   one. The file with a row less has nothing added, removed or changed.
# Why: one record per finding, with the document's id as the key, is how reports look: of a
#   document's five findings four can go unseen.
# Documented: that the key should be unique is; not what happens if it is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" csv-diff==1.2 click==8.5.1 \
    dictdiffer==0.10.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import io
from csv_diff import compare, load_csv

def difference(old, new, key=None):
    return compare(*(load_csv(io.StringIO(text), key=key) for text in (old, new)))

seen = [
    difference("id,finding\n1,fee\n1,term\n2,-\n", "id,finding\n1,term\n2,-\n", key="id"),
    difference("finding\nfee\nfee\n", "finding\nfee\n"),
]
print(*seen, sep="\n")
assert not any(list(result.values()) != [[]] * 5 for result in seen)
PY
