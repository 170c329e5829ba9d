#!/usr/bin/env bash
# scikit-learn's English stop words hold not, never, amount, bill, interest and fire; its tokens
# no digit and no C.
# Versions: scikit-learn 1.9.1, scipy 1.17.1, joblib 1.6.0, narwhals 2.29.0, threadpoolctl 3.8.0,
#   numpy 2.4.6 (PyPI)
# Guess: stop words are words without meaning of their own; a token is a word or number, whatever
#   its length.
# Seen: 318 words are removed, negations and the vocabulary of invoices among them; single
#   characters are never tokens, so C, R, 5 and 3.5 vanish.
# Why: the cheap baseline, or the deduplication by TF-IDF, in front of the model takes "not
#   payable" for "payable": and the model is compared with it.
# Documented: partly: the documentation warns of the list in general.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" scikit-learn==1.9.1 scipy==1.17.1 \
    joblib==1.6.0 narwhals==2.29.0 threadpoolctl==3.8.0 numpy==2.4.6
PYTHONPATH="$packages" nice python3 - <<'PY'
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, CountVectorizer

words = ["not", "no", "never", "cannot", "amount", "bill", "interest", "fire", "full", "empty"]
seen = [word for word in words if word in ENGLISH_STOP_WORDS]
tokens = [
    sorted(CountVectorizer(**options).fit([text]).vocabulary_)
    for text, options in [
        ("The amount is not payable", {"stop_words": "english"}),
        ("Grade C in R, 5 of 3.5", {}),
    ]
]
print(seen, tokens)
assert seen == words and tokens == [["payable"], ["grade", "in", "of"]], tokens
PY
