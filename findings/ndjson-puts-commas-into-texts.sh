#!/usr/bin/env bash
# ndjson replaces a line separator (U+2028) within a text by a comma.
# Versions: ndjson 0.3.1 (PyPI)
# Guess: lines end with a line feed; a text with U+2028, which JSON allows, is kept, or the line
#   is refused.
# Seen: loads splits at every character that str.splitlines knows and joins the pieces with
#   commas: "five\u2028hundred" is "five,hundred", "1\u2028500" is "1,500". An empty line is an
#   error.
# Why: web pages and PDF texts hold these separators: quotes no longer match their documents, and
#   numbers below each other become one.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" ndjson==0.3.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import json
import ndjson

records = [{"quote": "1\u2028500"}, {"quote": "five\u0085hundred"}]
lines = "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
seen = ndjson.loads(lines)
print(seen)
assert seen == [{"quote": "1,500"}, {"quote": "five,hundred"}]
PY
