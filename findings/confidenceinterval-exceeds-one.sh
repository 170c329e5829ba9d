#!/usr/bin/env bash
# confidenceinterval gives an F1 of five right answers the interval 0.38 to 1.62, or 1 to 1.
# Versions: confidenceinterval 1.0.5, scikit-learn 1.9.1, scipy 1.17.1, numpy 2.4.6, pandas 3.1.1,
#   statsmodels 0.15.0, patsy 1.0.3, packaging 26.4, joblib 1.6.0, threadpoolctl 3.8.0, narwhals
#   2.29.0, python-dateutil 4.0.0, six 1.17.0, cloudpickle 3.1.3 (PyPI)
# Guess: a share's interval ends at 1, and five right answers leave room for about a half, as its
#   accuracy_score has it (0.57 to 1).
# Seen: f1_score, macro as by default, is 0.99999998 with 0.38 to 1.62; micro and binary are sure:
#   1 to 1, after any number of documents. Five wrong answers: -0.88 to 0.88, or 0 to 0. With two
#   labels wrong in one of twenty, macro ends at 1.27.
# Why: a gate on the lower end fails with perfect answers, or passes after one document, by the
#   average that was chosen; a report shows a bound above 100%.
# Documented: the method is (Takahashi's delta method); its ends are not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" confidenceinterval==1.0.5 \
    scikit-learn==1.9.1 scipy==1.17.1 numpy==2.4.6 pandas==3.1.1 statsmodels==0.15.0 \
    patsy==1.0.3 packaging==26.4 joblib==1.6.0 threadpoolctl==3.8.0 narwhals==2.29.0 \
    python-dateutil==4.0.0 six==1.17.0 cloudpickle==3.1.3
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from confidenceinterval import accuracy_score, f1_score

truth = [1, 0, 1, 1, 0]
wrong = [1 - label for label in truth]
macro = f1_score(truth, truth, average="macro")
seen = [f1_score(truth, truth, average=average) for average in ("micro", "binary")]
one = f1_score([1], [1], average="micro")
bad = f1_score(truth, wrong, average="macro")
twenty = f1_score(truth * 4, truth * 3 + [1, 1, 1, 1, 0], average="macro")
print(macro, seen, one, bad, twenty, accuracy_score(truth, truth), sep="\n")
assert 0.99 < macro[0] < 1 and round(macro[1][0], 2) == 0.38 and round(macro[1][1], 2) == 1.62
assert [(value, *ends) for value, ends in seen] == [(1, 1, 1)] * 2 and one[1] == (1, 1)
assert round(bad[1][0], 2) == -0.88 and round(twenty[1][1], 2) == 1.27
assert round(accuracy_score(truth, truth)[1][0], 2) == 0.57
PY
