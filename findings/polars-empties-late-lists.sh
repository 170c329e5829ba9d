#!/usr/bin/env bash
# polars.read_ndjson reads a quote as null when the lists of the first hundred lines are empty,
# and drops late members.
# Versions: polars 2.1.0, polars-runtime-32 2.1.0 (PyPI)
# Guess: a list that is empty so far may hold anything later, or the read fails, as it does for a
#   text in a column of numbers.
# Seen: {"quotes": ["due"]} behind a hundred empty lists is [None]; a member that begins later, at
#   the top or within an object, is left out; no error.
# Why: quotes, findings and errors are empty for most documents: the only ones that matter are
#   read as nothing.
# Documented: infer_schema_length is; that a mismatch is null for lists and an error for numbers
#   is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" polars==2.1.0 \
    polars-runtime-32==2.1.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import io
import polars

def last(first, late):
    lines = "\n".join([first] * 100 + [late])
    return polars.read_ndjson(io.BytesIO(lines.encode())).to_dicts()[-1]

seen = [
    last('{"quotes": []}', '{"quotes": ["due"]}'),
    last('{"id": 1}', '{"id": 2, "error": "cut"}'),
    last('{"usage": {"in": 1}}', '{"usage": {"in": 1, "out": 5}}'),
]
print(seen)
assert seen == [{"quotes": [None]}, {"id": 2}, {"usage": {"in": 1}}]
try:
    last('{"fee": 1}', '{"fee": "x"}')
    raise SystemExit("it was read")
except polars.exceptions.ComputeError as error:
    print(error)
PY
