#!/usr/bin/env bash
# sacremoses gives back "a @ b.com" for an address, "10: 30" for a time and "and / or" for
# "and/or".
# Versions: sacremoses 0.2.0, click 8.5.1, cloudpickle 3.1.3, joblib 1.6.0, regex 2026.11.19, tqdm
#   4.70.1 (PyPI)
# Guess: detokenize(tokenize(text)) is the text, but for white space between its words.
# Seen: each sign that stood without a blank gets one: mail and web addresses, times, R&D, #5, a_b
#   and 50%-60%; a mark of inches or feet moves to the next word.
# Why: texts are tokenized, changed or translated, and put together again: quotes are no longer
#   found in the document, and addresses do not work.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" sacremoses==0.2.0 click==8.5.1 \
    cloudpickle==3.1.3 joblib==1.6.0 regex==2026.11.19 tqdm==4.70.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from sacremoses import MosesDetokenizer, MosesTokenizer

tokenizer, detokenizer = MosesTokenizer("en"), MosesDetokenizer("en")
texts = ["a@b.com", "https://a.de/b?c=1", "10:30", "and/or", "R&D", "#5", "a_b", "50%-60%", "5' by 6\""]
seen = [detokenizer.detokenize(tokenizer.tokenize(text)) for text in texts]
print(*zip(texts, seen), sep="\n")
assert seen[:4] == ["a @ b.com", "https: / / a.de / b? c = 1", "10: 30", "and / or"]
assert seen[4:] == ["R & D", "# 5", "a _ b", "50% -60%", "5 'by 6 \""]
PY
