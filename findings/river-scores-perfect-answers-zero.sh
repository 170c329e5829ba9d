#!/usr/bin/env bash
# river's F1, precision and recall of perfect yes and no are 0, also with pos_val="yes", and its
# ROC AUC one half.
# Versions: river 0.26.1, numpy 2.3.5, scipy 1.17.1, narwhals 2.29.0 (PyPI)
# Guess: with pos_val="yes" perfect answers score 1; a model whose 0.95 and 0.92 tell the classes
#   apart has an AUC of 1; half of 3 and 500 has a median of one of them.
# Seen: labels that are texts count as negatives whatever pos_val says: Precision, Recall, F1,
#   FBeta, MCC and Jaccard are 0, Accuracy is 1. ROCAUC has ten thresholds, evenly spaced: 0.95
#   and 0.92 fall between the same two, and the AUC is 0.5, also of a model that is always wrong.
#   Quantile(0.5) of five 3 and four 500 is 87.4.
# Why: models are watched with it, label by label: the confidences of language models lie between
#   0.9 and 1, and an alarm sounds always or never.
# Documented: n_thresholds is, as an approximation, and pos_val is; not these results.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" river==0.26.1 numpy==2.3.5 \
    scipy==1.17.1 narwhals==2.29.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from river import metrics, stats

def score(metric, truth, answers):
    for label, answer in zip(truth, answers):
        metric.update(label, answer)
    return float(metric.get())

labels = ["yes", "no", "yes", "no"]
binary = (metrics.Precision, metrics.Recall, metrics.F1, metrics.MCC)
named = [score(metric(pos_val="yes"), labels, labels) for metric in binary]
accuracy = score(metrics.Accuracy(), labels, labels)
truth = [True, False] * 50
areas = [score(metrics.ROCAUC(), truth, scores) for scores in ([0.95, 0.92] * 50, [0.92, 0.95] * 50)]
exact = score(metrics.RollingROCAUC(), truth, [0.95, 0.92] * 50)
median = stats.Quantile(0.5)
for value in [3] * 5 + [500] * 4:
    median.update(value)
print(named, accuracy, areas, exact, median.get())
assert named == [0, 0, 0, 0] and accuracy == exact == 1 and areas == [0.5, 0.5]
assert 87 < median.get() < 88
PY
