#!/usr/bin/env bash
# irrCAC's weighted agreement takes high, low, medium for the order of the grades.
# Versions: irrCAC 0.4.4, coverage 6.5.0, pandas 2.3.3, numpy 1.26.4, python-dateutil 2.9.0.post0,
#   six 1.17.0, pytz 2026.6, tzdata 2026.6, scipy 1.12.0 (PyPI)
# Guess: weights for ordered grades ask for the order of the grades, or order numbers as numbers
#   and refuse words.
# Seen: without categories=, the grades are sorted as texts, so that low is between high and
#   medium, and 10 between 1 and 2 when the ratings are texts. AC2 with linear weights is 0.44 and
#   not 0.58, with quadratic ones 0.44 and not 0.72.
# Why: ratings come as words, and as texts from each CSV that is read without types; the
#   coefficient is plausible, and that the order was wrong is written nowhere.
# Documented: that categories= is for ratings which no one used; that it is the order is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" irrCAC==0.4.4 coverage==6.5.0 \
    pandas==2.3.3 numpy==1.26.4 python-dateutil==2.9.0.post0 six==1.17.0 pytz==2026.6 \
    tzdata==2026.6 scipy==1.12.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pandas
from irrCAC.raw import CAC

first = ["low", "medium", "high", "low", "high", "medium", "low", "high"]
second = ["low", "low", "high", "medium", "high", "medium", "low", "medium"]
words = pandas.DataFrame({"a": first, "b": second})
numbers = words.apply(lambda column: column.map({"low": 1, "medium": 2, "high": 3}))

def agreement(ratings, weights, **options):
    return round(float(CAC(ratings, weights=weights, **options).gwet()["est"]["coefficient_value"]), 3)

order = {"categories": ["low", "medium", "high"]}
seen = {}
for kind in ("linear", "quadratic"):
    seen[kind] = agreement(words, kind), agreement(words, kind, **order), agreement(numbers, kind)
print(CAC(words).categories, CAC(pandas.DataFrame({"a": ["1", "2", "10"], "b": ["1", "2", "10"]})).categories, seen)
assert CAC(words).categories == ["high", "low", "medium"]
assert seen == {"linear": (0.44, 0.58, 0.58), "quadratic": (0.442, 0.721, 0.721)}
PY
