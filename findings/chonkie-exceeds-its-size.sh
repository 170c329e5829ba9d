#!/usr/bin/env bash
# chonkie's SentenceChunker(chunk_size=40) returns chunks of 46 and of 341.
# Versions: chonkie 1.7.0, anyio 4.16.0, certifi 2026.10.19.post1, chonkie-core 0.10.2, h11 0.16.0,
#   httpcore 1.0.9, httpx 0.28.1, idna 3.20, numpy 2.4.6, tenacity 9.2.1, tokie 0.1.4, tqdm 4.70.1,
#   typing-extensions 4.16.0 (PyPI)
# Guess: chunk_size is the most that a chunk has; what is longer is cut somewhere.
# Seen: a sentence longer than the size is a chunk as it is, whatever its length: Chinese text,
#   whose full stop is no delimiter, is one. Short lines are over it too, as what has fewer than 12
#   characters is joined to its neighbour first: 46 for 40. RecursiveChunker keeps the size.
# Why: the embedding server cuts or refuses what is longer than its context, so the ends of the
#   longest passages are not found.
# Documented: that a single sentence may exceed it is not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" chonkie==1.7.0 anyio==4.16.0 \
    certifi==2026.10.19.post1 chonkie-core==0.10.2 h11==0.16.0 httpcore==1.0.9 httpx==0.28.1 \
    idna==3.20 numpy==2.4.6 tenacity==9.2.1 tokie==0.1.4 tqdm==4.70.1 typing-extensions==4.16.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from chonkie import RecursiveChunker, SentenceChunker

text = "# Fees\n\nThe fee is EUR 1,250.50 (see No. 5).\n\nSecond paragraph, with more words. And more?\n"
listing = "Parties are " + ", ".join(f"party number {n}" for n in range(20)) + "."
chinese = "本合同自双方签字之日起生效。" * 10
sizes = {
    name: max(chunk.token_count for chunk in SentenceChunker(chunk_size=40).chunk(passage))
    for name, passage in (("text", text), ("listing", listing), ("chinese", chinese))
}
recursive = max(chunk.token_count for chunk in RecursiveChunker(chunk_size=40).chunk(listing))
print(sizes, recursive)
assert sizes == {"text": 46, "listing": len(listing), "chinese": len(chinese)}
assert len(listing) == 341 and recursive <= 40
PY
