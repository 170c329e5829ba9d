#!/usr/bin/env bash
# llama.cpp's server returns the beginning of the answer that it was given as part of the answer.
# Versions: xllamacpp 2026.10.11549, gguf 0.19.0, numpy 2.4.6, PyYAML 6.0.4, requests 2.34.2,
#   charset-normalizer 3.5.3, idna 3.20, urllib3 2.8.0, certifi 2026.10.19.post1, tqdm 4.70.1
#   (PyPI)
# Guess: a last message of the assistant is continued, and only the continuation comes back, as
#   with Anthropic's API.
# Seen: after the prefill {"a": the content is {"a":true}, prefill and all; the completion tokens
#   count the continuation.
# Why: clients put the prefill in front again: {"a":{"a":true} is no JSON, and a prefilled
#   sentence stands there twice.
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
schema = {"type": "object", "properties": {"a": {"type": "boolean"}}, "required": ["a"]}
body = {
    "messages": [{"role": "user", "content": "-"}, {"role": "assistant", "content": '{"a":'}],
    "max_tokens": 8,
    "temperature": 0,
}
free = post("/v1/chat/completions", body)
schema = {"name": "a", "schema": schema | {"additionalProperties": False}}
body["response_format"] = {"type": "json_schema", "json_schema": schema}
bound = post("/v1/chat/completions", body | {"max_tokens": 40})
seen = [answer["choices"][0]["message"]["content"] for answer in (free, bound)]
print(seen)
assert all(content.startswith('{"a":') for content in seen)
PY
