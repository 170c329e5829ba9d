#!/usr/bin/env bash
# PyYAML and ruamel.yaml read a JSON file's escaped letters beyond the BMP into strings that
# cannot be written.
# Versions: PyYAML 6.0.4, ruamel.yaml 0.19.1 (PyPI)
# Guess: YAML 1.2 contains JSON: the pair \ud83d\ude00, which json.dumps writes by default, is one
#   letter.
# Seen: the pure Python loaders return two lone surrogates: the string has length 2 and cannot be
#   encoded. The C loader of the same PyYAML refuses the file.
# Why: the failure comes at the write, after the model was paid; and which of the two happens
#   depends on whether libyaml was there at build time.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" PyYAML==6.0.4 ruamel.yaml==0.19.1
PYTHONPATH="$packages" nice python3 - <<'PY'
import json, yaml
from ruamel.yaml import YAML

text = json.dumps({"name": "\U00020bb7\u91ce\u5bb6"})  # a surname, as json.dumps escapes it

def outcome(load):
    try:
        name = load(text)["name"]
        name.encode()
        return "right"
    except UnicodeEncodeError:
        return "not encodable"
    except Exception as error:
        return type(error).__name__

seen = {
    "json": outcome(json.loads),
    "PyYAML": outcome(yaml.safe_load),
    "PyYAML with libyaml": outcome(lambda source: yaml.load(source, yaml.CSafeLoader)),
    "ruamel.yaml": outcome(YAML(typ="safe", pure=True).load),
}
print(seen)
assert seen == {
    "json": "right",
    "PyYAML": "not encodable",
    "PyYAML with libyaml": "ScannerError",
    "ruamel.yaml": "not encodable",
}
PY
