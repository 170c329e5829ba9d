#!/usr/bin/env bash
# Parsers of partial JSON return 12 of a fee of 1250, though they leave out a text that is not
# closed.
# Versions: jiter 0.14.0, partial-json-parser 0.2.1.1.post7 (PyPI)
# Guess: a value that may go on is left out until it ends, as jiter does with strings, true and
#   null.
# Seen: jiter, which leaves out {"fee": "12 and {"due": tr, gives {'fee': 12} for {"fee": 12;
#   partial-json-parser also makes True of tr, None of n, and 1 of 1e.
# Why: answers that end at the token limit, or are shown while they stream, hold wrong numbers
#   that pass every schema; that the text was cut has to be known from elsewhere.
# Documented: jiter's modes are, for strings; of numbers not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" jiter==0.14.0 \
    partial-json-parser==0.2.1.1.post7
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import jiter
import partial_json_parser

cut = ['{"fee": 12', '{"fee": "12', '{"due": tr', '{"fee": 1e']
seen = [
    [jiter.from_json(text.encode(), partial_mode=True) for text in cut],
    [partial_json_parser.loads(text) for text in cut],
]
print(*seen, sep="\n")
assert seen[0] == [{"fee": 12}, {}, {}, {}]
assert seen[1] == [{"fee": 12}, {"fee": "12"}, {"due": True}, {"fee": 1}]
PY
