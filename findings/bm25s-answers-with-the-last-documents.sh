#!/usr/bin/env bash
# bm25s answers a question of which it knows no word with the last documents, and knows no "C", no
# "5" and no "IT".
# Versions: bm25s 0.3.16, numpy 2.4.6 (PyPI)
# Guess: a question without a match has no results; a word of one letter or digit is a word.
# Seen: retrieve() always returns k documents: for "IT", "5", "C" and "not" the last ones of the
#   collection, with the score 0 and in no other way different. Tokens are of two letters at least,
#   and English stop words go, in whatever language the texts are; k above the number of documents
#   raises.
# Why: the chunks that happen to be last are put into the prompt as sources; "class C" and "clause
#   5" are the same question as "class" and "clause".
# Documented: the stop words and the pattern of tokens are arguments whose values one sees in the
#   reference; what is returned without a match is not said.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" bm25s==0.3.16 numpy==2.4.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import bm25s

documents = [
    "The fee of clause 5", "A licence of class C", "The IT department", "It is not due", "Rent",
    "Deposit",
]
index = bm25s.BM25()
index.index(bm25s.tokenize(documents, show_progress=False), show_progress=False)

def found(question):
    tokens = bm25s.tokenize(question, show_progress=False)
    results = index.retrieve(tokens, k=2, show_progress=False)
    return sorted(results.documents[0].tolist()), results.scores[0].tolist()

seen = {question: found(question) for question in ("5", "C", "IT", "not", "unheard")}
print(seen, found("clause"))
assert all(result == ([4, 5], [0.0, 0.0]) for result in seen.values()), seen
assert found("clause")[1][0] > 0
PY
