#!/usr/bin/env bash
# llama.cpp's server drops tools that the model's template does not know, also with tool_choice
# "required".
# Versions: xllamacpp 2026.10.11549, gguf 0.19.0, numpy 2.4.6, PyYAML 6.0.4, requests 2.34.2,
#   charset-normalizer 3.5.3, idna 3.20, urllib3 2.8.0, certifi 2026.10.19.post1, tqdm 4.70.1
#   (PyPI)
# Guess: a request that demands a call gets a call, by the grammar, or an error.
# Seen: with a model whose template has no tools they are not in the prompt (as many tokens as
#   without), nothing is forced, a tool_choice that names an unknown tool is accepted, and the
#   answer is plain text with status 200.
# Why: structured answers by tools, the mode that most clients default to, become free text with
#   one model of several behind the same server.
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
parameters = {"type": "object", "properties": {"a": {"type": "boolean"}}, "required": ["a"]}
tools = [{"type": "function", "function": {"name": "report", "parameters": parameters}}]
chat = {"messages": [{"role": "user", "content": "-"}], "max_tokens": 40, "temperature": 0}
requests = [
    chat,
    chat | {"tools": tools, "tool_choice": "required"},
    chat | {"tools": tools, "tool_choice": {"type": "function", "function": {"name": "other"}}},
]
answers = [post("/v1/chat/completions", request) for request in requests]
seen = [
    (answer["usage"]["prompt_tokens"], "tool_calls" in answer["choices"][0]["message"])
    for answer in answers
]
print(seen)
assert seen[0] == seen[1] == seen[2] and not seen[0][1]
PY
