#!/usr/bin/env bash
# ruamel.yaml takes the quotation marks from 'yes' and '12:30', and PyYAML then reads true and
# 750.
# Versions: ruamel.yaml 0.19.1, PyYAML 6.0.4 (PyPI)
# Guess: a round trip, as it is called, leaves quotation marks as they are, above all where others
#   need them.
# Seen: what is a text by YAML 1.2 is written bare: 'no', 'on', 'yes' and times lose their marks
#   on the way through YAML().load and dump, and a Python text "no" is written without; '010' and
#   '5e3' keep theirs. +5 becomes 5. PyYAML, which reads by YAML 1.1, has False, True and minutes
#   or seconds.
# Why: a tool that adds one line to a pipeline changes the labels of it for all that read with
#   PyYAML: "no" is no label any more.
# Documented: preserve_quotes is, which keeps them; not that PyYAML reads the rest otherwise.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" ruamel.yaml==0.19.1 PyYAML==6.0.4
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import io, yaml
from ruamel.yaml import YAML

text = "labels: ['yes', 'no']\nstart: '12:30'\nid: '010'\n"
file = io.StringIO()
round_trip = YAML()
round_trip.dump(round_trip.load(text), file)
before, after = yaml.safe_load(text), yaml.safe_load(file.getvalue())
print(file.getvalue(), before, after, sep="\n")
assert before == {"labels": ["yes", "no"], "start": "12:30", "id": "010"}
assert after == {"labels": [True, False], "start": 750, "id": "010"}
PY
