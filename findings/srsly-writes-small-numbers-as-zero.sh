#!/usr/bin/env bash
# srsly writes 4e-11 as 0.0, and no number with more than ten decimals.
# Versions: srsly 2.5.6, catalogue 2.0.10 (PyPI)
# Guess: json_dumps writes numbers so that they are read back as they were, as json does.
# Seen: there are ten decimals: 4e-11 and 1e-12 are 0.0, 0.00012345678912 is 0.0001234568, 1/3 is
#   0.3333333333, and 1700000000.123456 gains ...0013. write_json and write_jsonl do it too.
# Why: p values, probabilities and their products become 0, of which the logarithm is none; two
#   thresholds that differ are one, and a file that is rewritten without a change differs.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" srsly==2.5.6 catalogue==2.0.10
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import json, srsly

numbers = [4e-11, 1e-12, 0.00012345678912, 1 / 3, 1700000000.123456]
seen = [srsly.json_dumps(number) for number in numbers]
print(seen, [json.dumps(number) for number in numbers])
assert seen == ["0.0", "0.0", "0.0001234568", "0.3333333333", "1700000000.1234560013"]
PY
