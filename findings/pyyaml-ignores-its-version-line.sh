#!/usr/bin/env bash
# PyYAML accepts a file that says %YAML 1.2, and reads it by the rules of 1.1.
# Versions: PyYAML 6.0.4, ruamel.yaml 0.19.1 (PyPI)
# Guess: a declared version is honoured or refused.
# Seen: under %YAML 1.2, `no` is False, 12:30 is 750 and 014 is 12; ruamel.yaml reads the same
#   file as "no", "12:30" and 14.
# Why: a pipeline file that states its version to be safe from the "Norway problem" is not; two
#   tools in one job read two configurations.
# Documented: partly: that PyYAML implements 1.1 is; that it takes the directive and ignores it is
#   not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" PyYAML==6.0.4 ruamel.yaml==0.19.1
PYTHONPATH="$packages" nice python3 - <<'PY'
import yaml
from ruamel.yaml import YAML

text = "%YAML 1.2\n---\ncountry: no\nuntil: 12:30\nbatch: 014\n"
seen = [yaml.safe_load(text), dict(YAML(typ="safe", pure=True).load(text))]
print(seen)
assert seen == [
    {"country": False, "until": 750, "batch": 12},
    {"country": "no", "until": "12:30", "batch": 14},
]
PY
