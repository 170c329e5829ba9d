#!/usr/bin/env bash
# weightedstats says that the median of 1, 50, 51 and 100 is 75.5 when only 1 and 100 have a
# weight, and wquantiles that the one of 1, NaN and 3 is 3.
# Versions: weightedstats 0.4.1, wquantiles 0.6, numpy 2.4.6 (PyPI)
# Guess: what has no weight has no influence: the median of 1 and 100 is 50.5. NaN gives NaN.
# Seen: where half of the weight lies on either side, weightedstats takes the mean of the value
#   above and the one before it in order, whatever that weighs: [1, 2, 3] with 1, 0, 1 is 2.5.
#   wquantiles sorts NaN behind all and counts it.
# Why: weights of zero are how filtered records are left out: the figure is not that of the rest.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" weightedstats==0.4.1 wquantiles==0.6 \
    numpy==2.4.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import numpy, weightedstats, wquantiles

def quantile(values, weights):
    return float(wquantiles.median(numpy.array(values, float), numpy.array(weights, float)))

seen = [
    float(weightedstats.weighted_median([1, 50, 51, 100], weights=[1, 0, 0, 1])),
    float(weightedstats.weighted_median([1, 2, 3], weights=[1, 0, 1])),
    float(weightedstats.numpy_weighted_median([1, 2, 3], weights=[1, 0, 1])),
    float(weightedstats.weighted_median([1, 3], weights=[1, 1])),
]
other = quantile([1, numpy.nan, 3], [1, 1, 1])
print(seen, other)
assert seen == [75.5, 2.5, 2.5, 2] and other == 3
PY
