#!/usr/bin/env bash
# rbo says that two equal rankings of three documents are alike at 0.27, and of ten at 0.65.
# Versions: rbo 0.1.3, numpy 1.26.4, tqdm 4.70.1 (PyPI)
# Guess: rbo(p=0.9) of a list with itself is 1.
# Seen: with p below 1 the sum ends with the list: 1 - p^3 is what three documents can reach.
#   rbo() without p gives 1, and a reversed list 0.5; rbo_ext(p=0.9) gives 1.
# Why: rankings of a search before and after a change are compared: a short list looks as if all
#   had changed, and lists of two lengths cannot be compared.
# Documented: that 1 means identical is; the extrapolated form is shown beside it as an extension.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" rbo==0.1.3 numpy==1.26.4 tqdm==4.70.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import rbo

def compare(a, b):
    return rbo.RankingSimilarity(list(a), list(b))

three, ten = compare(range(3), range(3)), compare(range(10), range(10))
seen = [round(float(x), 3) for x in (three.rbo(p=0.9), ten.rbo(p=0.9), three.rbo(), three.rbo_ext(p=0.9))]
reverse = round(float(compare([1, 2, 3], [3, 2, 1]).rbo()), 3)
print(seen, reverse)
assert seen == [0.271, 0.651, 1, 1] and reverse == 0.5
PY
