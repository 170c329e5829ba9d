#!/usr/bin/env bash
# rouge-score gives 0 to a Chinese or Russian summary that equals the reference.
# Versions: rouge-score 0.1.2, absl-py 2.5.1, nltk 3.10.4, six 1.17.0, numpy 2.4.6, regex
#   2026.11.19, joblib 1.6.0, click 8.5.1, tqdm 4.70.1 (PyPI)
# Guess: a text against itself scores 1 in any language.
# Seen: all but a-z and 0-9 is white space to the default tokenizer: equal Chinese and Russian
#   texts score 0, and "Gebühr" has "hr" in common with "Gebot hr". "due" against "not due" is
#   0.92.
# Why: summaries of foreign documents look worthless, those with accents are scored on fragments,
#   and no warning is given.
# Documented: no; the code of the tokenizer says it.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" rouge-score==0.1.2 absl-py==2.5.1 \
    nltk==3.10.4 six==1.17.0 numpy==2.4.6 regex==2026.11.19 joblib==1.6.0 click==8.5.1 \
    tqdm==4.70.1
PYTHONPATH="$packages" nice python3 - <<'PY'
from rouge_score.rouge_scorer import RougeScorer

scorer = RougeScorer(["rouge1"])
texts = [
    "the fee is due",
    "\u8d39\u7528\u5e94\u4ed8",
    "\u041f\u043b\u0430\u0442\u0430 \u0432\u043d\u0435\u0441\u0435\u043d\u0430",
]
seen = [scorer.score(text, text)["rouge1"].fmeasure for text in texts]
seen += [
    scorer.score("Geb\u00fchr", "Gebot hr")["rouge1"].fmeasure,
    round(scorer.score("the fee is due in may", "the fee is not due in may")["rouge1"].fmeasure, 2),
]
print(seen)
assert seen == [1, 0, 0, 0.5, 0.92], seen
PY
