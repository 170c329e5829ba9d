#!/usr/bin/env bash
# statsmodels' two everyday functions for a share are certain after zero failures.
# Versions: statsmodels 0.15.0, scipy 1.17.1, patsy 1.0.3, packaging 26.4, pandas 3.1.1, numpy
#   2.4.6, python-dateutil 4.0.0, six 1.17.0 (PyPI)
# Guess: 0 errors in 5 documents do not show a rate below 10% (the exact p is 0.59), and 0 in 50
#   leave room for about 7%.
# Seen: proportions_ztest(0, 5, value=0.1) gives z = -inf and p = 0; proportion_confint(0, 50)
#   gives 0 to 0. The first takes its variance from the sample instead of the hypothesis (9 of 10
#   against one half: z is 4.2, not 2.5), the second is Wald's interval.
# Why: a quality gate passes on five documents, with certainty; zero observed errors is the usual
#   result of a spot check.
# Documented: the defaults are (method='normal', prop_var=False); that they fail at zero is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" statsmodels==0.15.0 scipy==1.17.1 \
    patsy==1.0.3 packaging==26.4 pandas==3.1.1 numpy==2.4.6 python-dateutil==4.0.0 six==1.17.0
PYTHONPATH="$packages" nice python3 - <<'PY'
from math import isclose, sqrt
from scipy.stats import binomtest
from statsmodels.stats.proportion import proportion_confint, proportions_ztest

z, p = proportions_ztest(0, 5, value=0.1)
low, high = proportion_confint(0, 50)
half, _ = proportions_ztest(9, 10, value=0.5)
exact = binomtest(0, 5, 0.1, alternative="less").pvalue, binomtest(0, 50).proportion_ci().high
print(z, p, low, high, half, "exact:", exact)
assert z == float("-inf") and p == 0 and (low, high) == (0, 0)
assert (
    isclose(half, 0.4 / sqrt(0.9 * 0.1 / 10))
    and isclose(exact[0], 0.59, abs_tol=0.01)
    and exact[1] > 0.07
)
PY
