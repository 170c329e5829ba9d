#!/usr/bin/env bash
# bottleneck's nanmean of 20 million ones in single precision is 0.84, and its nansum of ten large
# int32 is -10.
# Versions: bottleneck 1.6.1, numpy 2.4.6 (PyPI)
# Guess: nanmean and nansum give what NumPy's functions of these names give, only faster.
# Seen: the sum is made in the type of the array, one by one: from 16777216 on a single-precision
#   sum grows no more, so the mean of 20 million ones is 0.8389 and their standard deviation 0.16; a
#   million times 0.1 has the mean 0.10096. int32 wraps: ten times 2147483647 is -10. NumPy has 1.0,
#   0.1 and 21474836470. Nothing is reported.
# Why: scores and token counts are kept in such columns, and packages use it where it is installed:
#   averages are wrong by percents only for large runs.
# Documented: that nansum keeps the type of its input and does not make 32 bits 64 is in its
#   description; the mean's speaks of doubles for integers only.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" bottleneck==1.6.1 numpy==2.4.6
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import bottleneck
import numpy

ones = numpy.ones(20_000_000, numpy.float32)
tenths = numpy.full(1_000_000, 0.1, numpy.float32)
large = numpy.full(10, 2**31 - 1, numpy.int32)
seen = [
    round(float(bottleneck.nanmean(ones)), 4),
    round(float(bottleneck.nanstd(ones)), 2),
    round(float(bottleneck.nanmean(tenths)), 5),
    int(bottleneck.nansum(large)),
]
right = [
    round(float(numpy.nanmean(ones)), 4),
    round(float(numpy.nanstd(ones)), 2),
    round(float(numpy.nanmean(tenths)), 5),
    int(numpy.nansum(large)),
]
print(seen, right, sep="\n")
assert right == [1.0, 0.0, 0.1, 21474836470]
assert seen == [0.8389, 0.16, 0.10096, -10]
PY
