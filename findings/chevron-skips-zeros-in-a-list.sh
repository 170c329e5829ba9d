#!/usr/bin/env bash
# chevron prints the scores 1, 0, 5 of a list as "1,5," and leaves out records that are empty.
# Versions: chevron 0.14.0, pystache 0.6.8 (PyPI)
# Guess: {{z}} of 0 prints 0, and a section prints each item of its list.
# Seen: outside a list 0 is printed; in a list of a section 0, False, None, "" and {} are passed
#   over. pystache, another Mustache, prints an item for each.
# Why: prompts list scores, counts and answers: the items move up, so that the third document has
#   the score of the fourth, and no item says that one is missing.
# Documented: that a false value hides a section is, in Mustache; of items not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" chevron==0.14.0 pystache==0.6.8
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import chevron, pystache

template, records = "{{#scores}}{{.}},{{/scores}}", "{{#records}}[{{name}}]{{/records}}"
data = {"scores": [1, 0, 5], "zero": 0, "records": [{"name": "a"}, {}, {"name": "c"}]}
seen = [[library.render(text, data) for text in (template, records, "{{zero}}")] for library in (chevron, pystache)]
print(seen)
assert seen == [["1,5,", "[a][c]", "0"], ["1,0,5,", "[a][][c]", "0"]]
PY
