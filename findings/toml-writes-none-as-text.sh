#!/usr/bin/env bash
# toml.dumps writes a missing value in a list as the text "None", and cannot read what it wrote.
# Versions: toml 0.10.2 (PyPI)
# Guess: TOML has no null: it raises, or leaves it out, as it does in a table.
# Seen: [1, None, 2] becomes [ 1, "None", 2,], which toml.loads refuses for its mixed types; ["a",
#   None] becomes two texts and is read back as such.
# Why: an absent label or limit in a configuration or record is a word from then on, and equal to
#   an answer of "None".
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" toml==0.10.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import toml

seen = toml.dumps({"limits": [1, None, 2]}), toml.loads(toml.dumps({"x": ["a", None]}))
print(seen)
assert seen == ('limits = [ 1, "None", 2,]\n', {"x": ["a", "None"]})
try:
    toml.loads(seen[0])
    raise SystemExit("it was read")
except toml.TomlDecodeError as error:
    print(error)
PY
