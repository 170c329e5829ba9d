#!/usr/bin/env bash
# llama.cpp's /v1/messages says "end_turn" for an answer that a stop sequence cut.
# Versions: xllamacpp 2026.10.11549, gguf 0.19.0, numpy 2.4.6, PyYAML 6.0.4, requests 2.34.2,
#   charset-normalizer 3.5.3, idna 3.20, urllib3 2.8.0, certifi 2026.10.19.post1, tqdm 4.70.1
#   (PyPI)
# Guess: stop_reason is "stop_sequence", as in the API that the endpoint follows.
# Seen: stop_reason is "end_turn" beside a stop_sequence that names the one which matched; at
#   max_tokens it is "max_tokens".
# Why: clients and pipelines look at stop_reason to know whether the model finished: an answer
#   that was cut in front of the separator counts as whole.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" xllamacpp==2026.10.11549 gguf==0.19.0 \
    numpy==2.4.6 PyYAML==6.0.4 requests==2.34.2 charset-normalizer==3.5.3 idna==3.20 \
    urllib3==2.8.0 certifi==2026.10.19.post1 tqdm==4.70.1
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
from tiny_model import start

post = start()
body = {"model": "m", "messages": [{"role": "user", "content": "-"}], "temperature": 0}
whole = post("/v1/messages", body | {"max_tokens": 6})
text = whole["content"][0]["text"]
letter = next(letter for letter in text[1:] if letter.isascii() and letter not in text[:1])
cut = post("/v1/messages", body | {"max_tokens": 6, "stop_sequences": [letter]})
seen = [(answer["stop_reason"], answer["stop_sequence"] == letter) for answer in (whole, cut)]
print(repr(text), letter, seen)
assert seen == [("max_tokens", False), ("end_turn", True)]
PY
