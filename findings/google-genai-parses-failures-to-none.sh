#!/usr/bin/env bash
# Google's SDK gives parsed = None for an answer that was cut, blocked or of a wrong type, without
# an error.
# Versions: google-genai 3.6.1, google-auth 2.63.0, httpx2 2.16.2, httpcore2 2.16.2, h11 0.16.0,
#   truststore 0.10.5, cryptography 50.0.2, cffi 2.1.1, pycparser 3.12, pyasn1 0.6.5,
#   pyasn1_modules 0.4.2, anyio 4.16.0, sniffio 1.3.1, idna 3.20, certifi 2026.10.19.post1,
#   pydantic 2.14.4, pydantic_core 2.50.5, annotated-types 0.8.0, typing-inspection 0.4.5,
#   typing_extensions 4.16.0, requests 2.34.2, urllib3 2.8.0, charset-normalizer 3.5.3, tenacity
#   9.1.4, websockets 16.1.1, distro 1.9.0 (PyPI)
# Guess: JSON that does not fit the schema leaves parsed at None, which was right; a prompt that
#   was blocked, an answer without candidates, and a text that a filter cut, raise.
# Seen: generate_content returns; parsed is None for JSON that is cut (MAX_TOKENS), a word in a
#   number's place, a missing field, a fence of Markdown, or two parts, and text None for a
#   blocked prompt and for {}. A text that a safety filter cut is returned as text.
# Why: None is what is stored for "the document has none"; finish_reason and prompt_feedback have
#   to be looked at after each call.
# Documented: that parsed may be None is; that no error tells the cases apart is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" google-genai==3.6.1 \
    google-auth==2.63.0 httpx2==2.16.2 httpcore2==2.16.2 h11==0.16.0 truststore==0.10.5 \
    cryptography==50.0.2 cffi==2.1.1 pycparser==3.12 pyasn1==0.6.5 pyasn1_modules==0.4.2 \
    anyio==4.16.0 sniffio==1.3.1 idna==3.20 certifi==2026.10.19.post1 pydantic==2.14.4 \
    pydantic_core==2.50.5 annotated-types==0.8.0 typing-inspection==0.4.5 \
    typing_extensions==4.16.0 requests==2.34.2 urllib3==2.8.0 charset-normalizer==3.5.3 \
    tenacity==9.1.4 websockets==16.1.1 distro==1.9.0
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import json, typing
import model_server, pydantic
from google import genai
from google.genai import types

class Lease(pydantic.BaseModel):
    fee: int
    due: typing.Optional[str] = None

def ask(body, schema=Lease):
    address = model_server.serve(lambda _: (200, "application/json", json.dumps(body).encode()))
    client = genai.Client(api_key="-", http_options=types.HttpOptions(base_url=address))
    config = types.GenerateContentConfig(response_mime_type="application/json", response_schema=schema)
    answer = client.models.generate_content(model="m", contents="Judge.", config=config if schema else None)
    return answer.parsed, answer.text

def candidate(reason, *texts):
    content = {"role": "model", "parts": [{"text": text} for text in texts]}
    return {"candidates": [{"content": content, "finishReason": reason, "index": 0}]}

good = ask(candidate("STOP", '{"fee": 5}'))
bodies = [
    candidate("MAX_TOKENS", '{"fee": 12'),
    candidate("STOP", '{"fee": "twelve"}'),
    candidate("STOP", '{"due": "May"}'),
    candidate("STOP", '```json\n{"fee": 5}\n```'),
    candidate("STOP", '{"fee": 1}', '{"fee": 2}'),
    {"promptFeedback": {"blockReason": "SAFETY"}},
    {},
]
seen = [ask(body) for body in bodies]
filtered = ask(candidate("SAFETY", "Approved, "), schema=None)
print(good, *seen, filtered, sep="\n")
assert good[0] == Lease(fee=5) and all(parsed is None for parsed, _ in seen)
assert seen[5][1] is seen[6][1] is None and filtered[1] == "Approved, "
PY
