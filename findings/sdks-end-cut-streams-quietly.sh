#!/usr/bin/env bash
# A stream that is cut is a finished answer to the SDKs of OpenAI and Anthropic.
# Versions: openai 3.3.0, anyio 4.16.0, certifi 2026.10.19.post1, distro 1.9.0, h11 0.16.0,
#   httpcore2 2.16.2, httpx2 2.16.2, idna 3.20, jiter 0.14.0, pydantic 2.14.4, pydantic_core
#   2.50.5, annotated-types 0.8.0, typing-inspection 0.4.5, typing_extensions 4.16.0, sniffio
#   1.3.1, truststore 0.10.5, anthropic 2.14.0, docstring_parser 0.18.0, opentelemetry-api 1.45.2,
#   importlib_metadata 8.9.0, zipp 4.1.2 (PyPI)
# Guess: a stream without its last event (data: [DONE], message_stop) raises: half of an answer is
#   no answer.
# Seen: the loop ends as always. A half line is thrown away; get_final_message() returns what
#   there is, with stop_reason None.
# Why: proxies close idle or old connections cleanly: "Approved, " is stored as the whole answer
#   unless finish_reason is checked by hand.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" openai==3.3.0 anyio==4.16.0 \
    certifi==2026.10.19.post1 distro==1.9.0 h11==0.16.0 httpcore2==2.16.2 httpx2==2.16.2 \
    idna==3.20 jiter==0.14.0 pydantic==2.14.4 pydantic_core==2.50.5 annotated-types==0.8.0 \
    typing-inspection==0.4.5 typing_extensions==4.16.0 sniffio==1.3.1 truststore==0.10.5 \
    anthropic==2.14.0 docstring_parser==0.18.0 opentelemetry-api==1.45.2 \
    importlib_metadata==8.9.0 zipp==4.1.2
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import json, anthropic, openai
from model_server import serve

delta = {
    "id": "c",
    "object": "chat.completion.chunk",
    "created": 1,
    "model": "m",
    "choices": [{"index": 0, "delta": {"content": "Approved, "}, "finish_reason": None}],
}
half = f'data: {json.dumps(delta)}\n\ndata: {{"id": "c", "choi'
client = openai.OpenAI(base_url=serve(lambda _: (200, "text/event-stream", half.encode())), api_key="-")
chunks = [
    chunk.choices[0] for chunk in client.chat.completions.create(model="m", messages=[], stream=True)
]
seen = ["".join(choice.delta.content for choice in chunks), chunks[-1].finish_reason]

message = {
    "id": "m",
    "type": "message",
    "role": "assistant",
    "model": "m",
    "content": [],
    "stop_reason": None,
    "stop_sequence": None,
    "usage": {"input_tokens": 1, "output_tokens": 1},
}
events = [
    {"type": "message_start", "message": message},
    {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
    {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "Approved, "}},
]
half = "".join(f"event: {event['type']}\ndata: {json.dumps(event)}\n\n" for event in events)
client = anthropic.Anthropic(
    base_url=serve(lambda _: (200, "text/event-stream", half.encode())), api_key="-"
)
with client.messages.stream(model="m", max_tokens=9, messages=[]) as stream:
    final = stream.get_final_message()
seen += [final.content[0].text, final.stop_reason]
print(seen)
assert seen == ["Approved, ", None] * 2
PY
