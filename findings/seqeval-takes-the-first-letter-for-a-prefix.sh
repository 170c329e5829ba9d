#!/usr/bin/env bash
# seqeval's F1 of the labels "fee" against "bee" is 1, and of "yes", "no" against "no", "no" it is
# 0.
# Versions: seqeval 1.2.2, cloudpickle 3.1.3, joblib 1.6.0, narwhals 2.29.0, numpy 2.4.6,
#   scikit-learn 1.9.1, scipy 1.17.1, threadpoolctl 3.8.0 (PyPI)
# Guess: labels without B- and I- are no entities, or whole ones.
# Seen: the first letter is taken for the prefix and the rest for the type: fee is an "ee", and
#   equal to any other; O and all that begins with an O, "Other" too, is nothing, and of "no" and
#   "no" one entity "o" is made. A warning is printed.
# Why: labels of tokens are often kept without a prefix: the score is that of other labels, close
#   enough to be believed.
# Documented: the schemes with prefixes are named; what becomes of labels without is not, that we
#   found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" seqeval==1.2.2 cloudpickle==3.1.3 \
    joblib==1.6.0 narwhals==2.29.0 numpy==2.4.6 scikit-learn==1.9.1 scipy==1.17.1 \
    threadpoolctl==3.8.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import warnings
warnings.simplefilter("ignore")
from seqeval.metrics import f1_score
from seqeval.metrics.sequence_labeling import get_entities

entities = [get_entities(labels) for labels in (["fee"], ["Lease"], ["Other", "Other"])]
pairs = [("fee", "O"), ("bee", "O")], [("rate", "date"), ("date", "rate")], [("yes", "no"), ("no", "no")]
scores = [float(f1_score([list(a)], [list(b)])) for a, b in pairs]
print(entities, scores)
assert entities == [[("ee", 0, 0)], [("ease", 0, 0)], []] and scores == [1, 1, 0]
PY
