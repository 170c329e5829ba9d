#!/usr/bin/env bash
# mlxtend's McNemar test says that two models with the same answers differ: chi-squared inf, p
# 0.0.
# Versions: mlxtend 0.25.0, scipy 1.17.1, numpy 2.4.6, pandas 3.1.1, python-dateutil 2.9.0.post0,
#   six 1.17.0, scikit-learn 1.9.1, joblib 1.6.0, cloudpickle 3.1.3, narwhals 2.29.0,
#   threadpoolctl 3.8.0, matplotlib 3.11.2, contourpy 1.3.3, cycler 0.12.1, fonttools 4.68.0,
#   kiwisolver 1.5.1, packaging 26.4, pillow 13.0.0, pyparsing 3.3.3 (PyPI)
# Guess: mcnemar is right on each table; where no answer differs, p is 1, or nan.
# Seen: by default, with the correction for continuity, two sets of the same answers have an
#   infinite statistic and p = 0.0, with a warning of numpy about a division. Without the
#   correction both are nan, and with exact=True p is 1.
# Why: a model against itself after a change that changes nothing, or two on a small set: the
#   report marks the pair as different at each level.
# Documented: exact=True is recommended for small counts; of this not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" mlxtend==0.25.0 scipy==1.17.1 \
    numpy==2.4.6 pandas==3.1.1 python-dateutil==2.9.0.post0 six==1.17.0 scikit-learn==1.9.1 \
    joblib==1.6.0 cloudpickle==3.1.3 narwhals==2.29.0 threadpoolctl==3.8.0 matplotlib==3.11.2 \
    contourpy==1.3.3 cycler==0.12.1 fonttools==4.68.0 kiwisolver==1.5.1 packaging==26.4 \
    pillow==13.0.0 pyparsing==3.3.3
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import warnings
import numpy
from mlxtend.evaluate import mcnemar, mcnemar_table

warnings.simplefilter("ignore")
reference, answers = numpy.array([0, 0, 0, 1, 1, 1]), numpy.array([0, 1, 0, 1, 0, 1])
table = mcnemar_table(reference, answers, answers)
seen = [mcnemar(table, **options) for options in ({}, {"corrected": False}, {"exact": True})]
print(table.tolist(), seen)
assert seen[0] == (numpy.inf, 0) and numpy.isnan(seen[1]).all() and seen[2][1] == 1
PY
