#!/usr/bin/env bash
# llama.cpp's embedding server fails with status 500 at 600 tokens of a context of 2048, and
# ignores dimensions.
# Versions: xllamacpp 2026.10.11549, gguf 0.19.0, numpy 2.4.6, PyYAML 6.0.4, requests 2.34.2,
#   charset-normalizer 3.5.3, idna 3.20, urllib3 2.8.0, certifi 2026.10.19.post1, tqdm 4.70.1
#   (PyPI)
# Guess: a text that fits the context is embedded; one that does not is refused with 400;
#   dimensions=8 gives 8 numbers or an error.
# Seen: the limit is the physical batch, 512 by default: 602 tokens are a "server_error" with
#   status 500; dimensions=8 gives all 32 numbers.
# Why: clients retry on 500, with growing waits, what can never succeed, and the longest documents
#   are missing from the index; a table made for the shorter vectors refuses each row.
# Documented: that the batch must hold the input is; not the status, nor that dimensions is
#   ignored.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" xllamacpp==2026.10.11549 gguf==0.19.0 \
    numpy==2.4.6 PyYAML==6.0.4 requests==2.34.2 charset-normalizer==3.5.3 idna==3.20 \
    urllib3==2.8.0 certifi==2026.10.19.post1 tqdm==4.70.1
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
from tiny_model import start

post = start(embedding=True)
short = post("/v1/embeddings", {"input": "x" * 400, "dimensions": 8})
long = post("/v1/embeddings", {"input": "x" * 600})
seen = len(short["data"][0]["embedding"]), long["error"]["code"], long["error"]["type"]
print(seen, long["error"]["message"])
assert seen == (32, 500, "server_error")
PY
