#!/usr/bin/env bash
# OpenAI's SDK raises an error in a stream only where it stands under "error", and hands on others
# as a chunk.
# Versions: openai 3.3.0, anyio 4.16.0, certifi 2026.10.19.post1, distro 1.9.0, h11 0.16.0,
#   httpcore2 2.16.2, httpx2 2.16.2, idna 3.20, jiter 0.14.0, pydantic 2.14.4, pydantic_core
#   2.50.5, annotated-types 0.8.0, typing-inspection 0.4.5, typing_extensions 4.16.0, sniffio
#   1.3.1, truststore 0.10.5 (PyPI)
# Guess: an event named error ends the stream with an exception, as in Anthropic's SDK.
# Seen: event: error with {"message": "overloaded"} comes out as a chunk without choices, and the
#   stream goes on; {"error": {...}} without that name raises.
# Why: compatible servers use both forms; the loop of every example skips chunks without choices,
#   and a broken answer is complete.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" openai==3.3.0 anyio==4.16.0 \
    certifi==2026.10.19.post1 distro==1.9.0 h11==0.16.0 httpcore2==2.16.2 httpx2==2.16.2 \
    idna==3.20 jiter==0.14.0 pydantic==2.14.4 pydantic_core==2.50.5 annotated-types==0.8.0 \
    typing-inspection==0.4.5 typing_extensions==4.16.0 sniffio==1.3.1 truststore==0.10.5
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import json, openai
from model_server import serve

def chunk(text):
    return (
        "data: "
        + json.dumps({"id": "c", "choices": [{"index": 0, "delta": {"content": text}}]})
        + "\n\n"
    )

def read(error):
    body = (chunk("A") + error + chunk("B") + "data: [DONE]\n\n").encode()
    client = openai.OpenAI(base_url=serve(lambda _: (200, "text/event-stream", body)), api_key="-")
    try:
        return [
            each.choices[0].delta.content if each.choices else each.model_extra
            for each in client.chat.completions.create(model="m", messages=[], stream=True)
        ]
    except openai.APIError as error:
        return type(error).__name__

seen = [
    read('event: error\ndata: {"message": "overloaded"}\n\n'),
    read('data: {"error": {"message": "overloaded"}}\n\n'),
]
print(seen)
assert seen == [["A", {"message": "overloaded"}, "B"], "APIError"], seen
PY
