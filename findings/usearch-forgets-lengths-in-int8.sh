#!/usr/bin/env bash
# USearch with dtype "i8" makes all vectors equally long, also for l2sq; without dtype the processor
# decides how many digits are kept.
# Versions: usearch 2.26.6, numpy 2.4.6, numkong 7.8.6, tqdm 4.70.1 (PyPI)
# Guess: eight bits are coarse, but a distance is measured between the vectors given; the default
#   keeps float32 as it is.
# Seen: for the query (0.5, 0, 0, 0) the nearest of (3, 0, 0, 0) and (0.6, 0.1, 0, 0) is the first
#   one, with a distance of 1 against 404: each vector is scaled to the length of 127. Without dtype
#   it takes bf16, f16 or f32, the first for which the processor has instructions: in bf16 0.9 comes
#   back as 0.8984. The key -1 is taken as 18446744073709551615.
# Why: embeddings that are not normalised, and features such as counts and prices, get other
#   neighbours, without a warning; an index that is built on another machine ranks otherwise.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" usearch==2.26.6 numpy==2.4.6 \
    numkong==7.8.6 tqdm==4.70.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import numpy
from usearch.index import Index

def vector(*values):
    return numpy.array(values, dtype=numpy.float32)

def neighbours(**options):
    index = Index(ndim=4, metric="l2sq", **options)
    index.add(1, vector(3, 0, 0, 0))
    index.add(2, vector(0.6, 0.1, 0, 0))
    matches = index.search(vector(0.5, 0, 0, 0), 2)
    return [int(key) for key in matches.keys], [float(d) for d in matches.distances]

seen = {name: neighbours(dtype=name) for name in ("f32", "i8")}
plain = Index(ndim=4, metric="cos", dtype="bf16")
plain.add(7, vector(0.9, 0.1, 0, 0))
stored = float(plain.get(7)[0])
negative = plain.add(-1, vector(1, 1, 1, 1))
print(seen, stored, negative, Index(ndim=4, metric="cos").dtype)
assert seen["f32"][0] == [2, 1] and seen["i8"][0] == [1, 2] and seen["i8"][1][0] <= 1
assert stored == 0.8984375 and int(negative[0]) == 2**64 - 1
PY
