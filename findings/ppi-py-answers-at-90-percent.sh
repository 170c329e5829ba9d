#!/usr/bin/env bash
# ppi_py's intervals are of 90%, and undefined when the model always says the same.
# Versions: ppi-python 0.2.3, statsmodels 0.15.0, scipy 1.17.1, patsy 1.0.3, packaging 26.4,
#   scikit-learn 1.9.1, joblib 1.6.0, narwhals 2.29.0, threadpoolctl 3.8.0, numba 0.68.1, llvmlite
#   0.50.0, tqdm 4.70.1, requests 2.34.2, pandas 3.1.1, numpy 2.4.6, python-dateutil 4.0.0, six
#   1.17.0 (PyPI)
# Guess: like scipy and statsmodels, alpha is 0.05 unless said otherwise; a model that gives one
#   answer for all documents adds nothing, so the interval is that of the human labels alone.
# Seen: alpha is 0.1, so the interval is narrower by a sixth than a reader takes it for; with
#   constant predictions the tuned weight is 0/0 and both ends are nan.
# Why: a gate "the lower end is above the target" passes twice as often as meant; a model that
#   always says "positive" stops the report.
# Documented: alpha=0.1 is in the signature; nothing on nan.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" ppi-python==0.2.3 statsmodels==0.15.0 \
    scipy==1.17.1 patsy==1.0.3 packaging==26.4 scikit-learn==1.9.1 joblib==1.6.0 \
    narwhals==2.29.0 threadpoolctl==3.8.0 numba==0.68.1 llvmlite==0.50.0 tqdm==4.70.1 \
    requests==2.34.2 pandas==3.1.1 numpy==2.4.6 python-dateutil==4.0.0 six==1.17.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import inspect, math, numpy, ppi_py

defaults = inspect.signature(ppi_py.ppi_mean_ci).parameters
labels = numpy.array([0.0, 1, 1, 0, 1, 1, 0, 1])
low, high = ppi_py.ppi_mean_ci(labels, numpy.ones(8), numpy.ones(100))
print(defaults["alpha"].default, low, high)
assert defaults["alpha"].default == 0.1 and math.isnan(low[0]) and math.isnan(high[0])
PY
