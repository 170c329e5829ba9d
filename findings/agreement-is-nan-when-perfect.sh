#!/usr/bin/env bash
# Two annotators who agree on every document have a kappa of nan, an alpha that raises.
# Versions: scikit-learn 1.9.1, scipy 1.17.1, joblib 1.6.0, narwhals 2.29.0, threadpoolctl 3.8.0,
#   numpy 2.4.6, krippendorff 0.9.0, statsmodels 0.15.0, patsy 1.0.3, packaging 26.4, pandas
#   3.1.1, python-dateutil 4.0.0, six 1.17.0 (PyPI)
# Guess: complete agreement is 1.
# Seen: if all labels are the same, scikit-learn and statsmodels give nan and krippendorff raises
#   ValueError; one differing label of 50 gives 0 or below, with 98% agreement.
# Why: audits are about rare failures: the sample without one stops the report or passes nan into
#   a gate, whose comparison is then false.
# Documented: partly: scikit-learn speaks of nan for its new parameter, krippendorff in the error.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" scikit-learn==1.9.1 scipy==1.17.1 \
    joblib==1.6.0 narwhals==2.29.0 threadpoolctl==3.8.0 numpy==2.4.6 krippendorff==0.9.0 \
    statsmodels==0.15.0 patsy==1.0.3 packaging==26.4 pandas==3.1.1 python-dateutil==4.0.0 \
    six==1.17.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import math, warnings, krippendorff, numpy
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import cohens_kappa

warnings.simplefilter("ignore")
same, nearly = ["ok"] * 50, ["ok"] * 49 + ["bad"]
seen = [
    cohen_kappa_score(same, same),
    cohens_kappa(numpy.array([[50, 0], [0, 0]])).kappa,
    cohen_kappa_score(same, nearly),
]
try:
    krippendorff.alpha([[1] * 50, [1] * 50], level_of_measurement="nominal")
except ValueError as error:
    seen.append(str(error))
print(seen)
assert math.isnan(seen[0]) and math.isnan(seen[1]) and seen[2] == 0 and len(seen) == 4
PY
