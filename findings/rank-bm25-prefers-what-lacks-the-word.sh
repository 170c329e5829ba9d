#!/usr/bin/env bash
# rank_bm25 ranks the one document without the word above the four that have it.
# Versions: rank-bm25 0.2.2, numpy 2.4.6 (PyPI)
# Guess: a document with a word of the question scores higher than one without; a frequent word
#   counts little, but for it.
# Seen: where the words of a small collection are frequent, the floor that BM25Okapi puts under a
#   negative weight, a quarter of the mean of all, is negative itself: each "fee" lowers the score,
#   and get_top_n returns the document that does not have it.
# Why: retrieval among the chunks of one contract, of which nearly all are about the same words,
#   returns the chunk beside the point; on a large collection it is right.
# Documented: the floor is, in a comment of the source; that it can be negative is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" rank-bm25==0.2.2 numpy==2.4.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from rank_bm25 import BM25Okapi

documents = ["fee due", "fee paid", "fee due paid", "fee waived due paid", "paid due"]
index = BM25Okapi([document.split() for document in documents])
scores = index.get_scores(["fee"])
best = index.get_top_n(["fee"], documents, n=1)
print(scores, best)
assert best == ["paid due"]
assert scores[4] == 0 and max(scores[:4]) < 0
PY
