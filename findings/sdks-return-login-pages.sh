#!/usr/bin/env bash
# The SDKs of OpenAI and Anthropic return a login page, or an error with status 200, as an answer.
# Versions: openai 3.3.0, anyio 4.16.0, certifi 2026.10.19.post1, distro 1.9.0, h11 0.16.0,
#   httpcore2 2.16.2, httpx2 2.16.2, idna 3.20, jiter 0.14.0, pydantic 2.14.4, pydantic_core
#   2.50.5, annotated-types 0.8.0, typing-inspection 0.4.5, typing_extensions 4.16.0, sniffio
#   1.3.1, truststore 0.10.5, anthropic 2.14.0, docstring_parser 0.18.0, opentelemetry-api 1.45.2,
#   importlib_metadata 8.9.0, zipp 4.1.2 (PyPI)
# Guess: a body that is not the JSON of a completion raises; the models are pydantic classes, so a
#   total_tokens of "12" or a missing choices is refused.
# Seen: an HTML page comes back as a str where a completion is promised, {"error": ...} as a
#   completion whose choices are None, "12" as the token count; as a stream, the page is an answer
#   of no chunks.
# Why: a proxy whose session ran out fails as an AttributeError far away, or as empty answers for
#   every document; token counts join as text.
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
import anthropic, openai
from model_server import serve

def ask(kind, body, **options):
    client = openai.OpenAI(base_url=serve(lambda _: (200, kind, body)), api_key="-")
    return client.chat.completions.create(model="m", messages=[], **options)

page = b"<html>Please log in</html>"
claude = anthropic.Anthropic(base_url=serve(lambda _: (200, "text/html", page)), api_key="-")
seen = [
    ask("text/html", page),
    claude.messages.create(model="m", max_tokens=9, messages=[]),
    list(ask("text/html", page, stream=True)),
    ask("application/json", b'{"error": {"message": "quota"}}').choices,
    ask("application/json", b'{"choices": [], "usage": {"total_tokens": "12"}}').usage.total_tokens,
]
print(seen)
assert seen == [page.decode(), page.decode(), [], None, "12"]
PY
