#!/usr/bin/env bash
# mdformat turns front matter into a heading, takes the backslashes from \(x\), and numbers every
# clause of a list 1.
# Versions: mdformat 1.0.0, markdown-it-py 4.3.0, mdurl 0.1.2 (PyPI)
# Guess: what is written to be read by other programs, or by people as text, stays: a block
#   between --- at the top, formulas, and the numbers 3, 4 and 5.
# Seen: "title: Lease" between two lines --- becomes a rule and "## title: Lease"; \[x\] and \(y\)
#   become [x] and (y); "3. 4. 5." becomes "3. 1. 1.". It checks that the HTML is the same, and by
#   CommonMark it is.
# Why: a folder that was formatted in CI has no metadata and no formulas, and a model that reads
#   the text quotes clause 1 for each.
# Documented: plugins for front matter and math are, and the option --number; not what happens
#   without.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" mdformat==1.0.0 markdown-it-py==4.3.0 \
    mdurl==0.1.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import mdformat

text = "---\ntitle: Lease\n---\n\n3. Rent\n4. Term\n5. End\n\nRate \\(x\\) and \\[y\\]\n"
seen = mdformat.text(text)
print(seen)
assert seen == "_" * 70 + "\n\n## title: Lease\n\n3. Rent\n1. Term\n1. End\n\nRate (x) and [y]\n"
PY
