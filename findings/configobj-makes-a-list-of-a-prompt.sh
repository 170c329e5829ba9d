#!/usr/bin/env bash
# ConfigObj reads the prompt "Pay, or not" as a list of two texts, and ends "model=a#b" at the #.
# Versions: configobj 5.0.9 (PyPI)
# Guess: a value is a text up to the end of its line, as in configparser; a comment needs a space
#   before its #.
# Seen: a comma makes a list of any value without quotation marks, and # ends it wherever it
#   stands. A prompt with a comma is two items, whose join() has no comma, and a colour, a channel
#   or a model with # is cut.
# Why: settings for other tools are read with it: a template works until somebody writes a comma
#   into it, and code that expects a text takes the first item, or the letters.
# Documented: yes, of lists and inline comments; list_values=False turns the lists off.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" configobj==5.0.9
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from configobj import ConfigObj

text = ["prompt = Pay, or not", "model = a#b", 'quoted = "Pay, or not"', "clause = it, # the last"]
seen = dict(ConfigObj(text))
print(seen, dict(ConfigObj(text, list_values=False)))
assert seen == {"prompt": ["Pay", "or not"], "model": "a", "quoted": "Pay, or not", "clause": ["it"]}
PY
