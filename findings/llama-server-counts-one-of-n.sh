#!/usr/bin/env bash
# llama.cpp's server reports the tokens of one answer when it gave two.
# Versions: xllamacpp 2026.10.11549, gguf 0.19.0, numpy 2.4.6, PyYAML 6.0.4, requests 2.34.2,
#   charset-normalizer 3.5.3, idna 3.20, urllib3 2.8.0, certifi 2026.10.19.post1, tqdm 4.70.1
#   (PyPI)
# Guess: usage is that of the request: with n=2, or two prompts, the completion tokens of both, as
#   OpenAI counts them.
# Seen: two answers of 24 tokens each have completion_tokens 24; two prompts in one request have
#   the prompt and completion tokens of one.
# Why: budgets and costs of self-consistency runs, and of batches of prompts, are half or a tenth
#   of what was used.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" xllamacpp==2026.10.11549 gguf==0.19.0 \
    numpy==2.4.6 PyYAML==6.0.4 requests==2.34.2 charset-normalizer==3.5.3 idna==3.20 \
    urllib3==2.8.0 certifi==2026.10.19.post1 tqdm==4.70.1
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
from tiny_model import start

post = start(slots=2)
chat = {"messages": [{"role": "user", "content": "-"}], "max_tokens": 24, "temperature": 0}
usages = [post("/v1/chat/completions", chat | {"n": n}) for n in (1, 2)]
prompts = {"max_tokens": 2, "temperature": 0}
usages += [post("/v1/completions", prompts | {"prompt": prompt}) for prompt in ("a", ["a", "a"])]
seen = [
    (len(answer["choices"]), answer["usage"]["prompt_tokens"], answer["usage"]["completion_tokens"])
    for answer in usages
]
print(seen)
assert [count for count, _, _ in seen] == [1, 2, 1, 2]
assert seen[0][1:] == seen[1][1:] and seen[0][2] == 24
assert seen[2][1:] == seen[3][1:] and seen[2][2] == 2
PY
