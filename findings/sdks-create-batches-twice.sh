#!/usr/bin/env bash
# The SDKs of OpenAI and Anthropic create a batch twice when the first answer is an error or late,
# and send no key to tell.
# Versions: openai 3.3.0, anyio 4.16.0, certifi 2026.10.19.post1, distro 1.9.0, h11 0.16.0,
#   httpcore2 2.16.2, httpx2 2.16.2, idna 3.20, jiter 0.14.0, pydantic 2.14.4, pydantic_core
#   2.50.5, annotated-types 0.8.0, typing-inspection 0.4.5, typing_extensions 4.16.0, sniffio
#   1.3.1, truststore 0.10.5, anthropic 2.14.0, docstring_parser 0.18.0, opentelemetry-api 1.45.2,
#   importlib_metadata 8.9.0, zipp 4.1.2 (PyPI)
# Guess: creating a batch is not idempotent, so a 500 or a timeout is reported to the caller, or
#   the second try carries an idempotency key of the first.
# Seen: both POST again (max_retries is 2) with nothing in common but the body: no header names
#   the first try, only a retry count. A slow answer is asked for three times in all.
# Why: the server may well have created the batch, or generated the answer, before it failed:
#   thousands of documents are paid for twice, and only one of the batches is known.
# Documented: partly: that timeouts and 5xx are retried twice is; not that it holds for what
#   creates something.
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
import time, anthropic, openai
from model_server import calls, serve

def retried(create):
    calls.clear()
    create()
    headers = [{name.lower(): value for name, value in headers.items()} for _, headers in calls]
    return (
        len(calls),
        [each.get("idempotency-key") for each in headers],
        [each.get("x-stainless-retry-count") for each in headers],
    )

url = serve(lambda call: (500 if call == 1 else 200, "application/json", b'{"id": "batch"}'))
gpt, claude = openai.OpenAI(base_url=url, api_key="-"), anthropic.Anthropic(base_url=url, api_key="-")
seen = [
    retried(
        lambda: gpt.batches.create(
            completion_window="24h", endpoint="/v1/chat/completions", input_file_id="f"
        )
    ),
    retried(lambda: claude.messages.batches.create(requests=[])),
]
slow = serve(lambda call: (time.sleep(2), 200, "application/json", b"{}")[1:])
calls.clear()
try:
    openai.OpenAI(base_url=slow, api_key="-", timeout=0.3).chat.completions.create(
        model="m", messages=[]
    )
except openai.APITimeoutError:
    seen.append(len(calls))
print(seen)
assert seen == [(2, [None, None], ["0", "1"])] * 2 + [3]
PY
