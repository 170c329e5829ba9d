#!/usr/bin/env bash
# instructor takes the last of two answers in Markdown, and the first of two tool calls.
# Versions: instructor 1.17.0, aiohttp 3.14.5, aiohappyeyeballs 2.7.1, aiosignal 1.4.0, frozenlist
#   1.8.0, typing_extensions 4.16.0, attrs 26.1.0, multidict 7.2.1, propcache 0.5.4, yarl 1.25.1,
#   idna 3.20, click 8.5.1, docstring_parser 0.18.0, Jinja2 3.1.6, MarkupSafe 3.0.4, jiter 0.14.0,
#   openai 3.3.0, anyio 4.16.0, distro 1.9.0, httpx2 2.16.2, httpcore2 2.16.2, h11 0.16.0,
#   truststore 0.10.5, pydantic 2.14.4, annotated-types 0.8.0, pydantic_core 2.50.5,
#   typing-inspection 0.4.5, sniffio 1.3.1, regex 2026.11.19, requests 2.34.2, charset-normalizer
#   3.5.3, urllib3 2.8.0, certifi 2026.10.19.post1, rich 14.3.4, markdown-it-py 4.3.0, mdurl
#   0.1.2, Pygments 2.21.0, tenacity 9.2.1, typer 0.29.2, shellingham 1.5.4, annotated-doc 0.0.7
#   (PyPI)
# Guess: two answers where one was asked for are an error, in each mode, as they are in Mode.JSON.
# Seen: of two blocks with fees of 5 and 7, Mode.MD_JSON returns 7; of two tool calls with the
#   same, Mode.TOOLS returns 5; Mode.JSON raises.
# Why: a model that corrects itself, or finds two invoices in one document, is heard once; which
#   half is a matter of the mode.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" instructor==1.17.0 aiohttp==3.14.5 \
    aiohappyeyeballs==2.7.1 aiosignal==1.4.0 frozenlist==1.8.0 typing_extensions==4.16.0 \
    attrs==26.1.0 multidict==7.2.1 propcache==0.5.4 yarl==1.25.1 idna==3.20 click==8.5.1 \
    docstring_parser==0.18.0 Jinja2==3.1.6 MarkupSafe==3.0.4 jiter==0.14.0 openai==3.3.0 \
    anyio==4.16.0 distro==1.9.0 httpx2==2.16.2 httpcore2==2.16.2 h11==0.16.0 truststore==0.10.5 \
    pydantic==2.14.4 annotated-types==0.8.0 pydantic_core==2.50.5 typing-inspection==0.4.5 \
    sniffio==1.3.1 regex==2026.11.19 requests==2.34.2 charset-normalizer==3.5.3 urllib3==2.8.0 \
    certifi==2026.10.19.post1 rich==14.3.4 markdown-it-py==4.3.0 mdurl==0.1.2 Pygments==2.21.0 \
    tenacity==9.2.1 typer==0.29.2 shellingham==1.5.4 annotated-doc==0.0.7
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import json
import instructor, openai, pydantic
from model_server import serve

class Invoice(pydantic.BaseModel):
    fee: int

def ask(mode, message):
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", **message}}
    answer = {"id": "1", "object": "chat.completion", "created": 1, "model": "m"}
    answer["choices"] = [choice]
    url = serve(lambda _: (200, "application/json", json.dumps(answer).encode()))
    client = instructor.from_openai(openai.OpenAI(api_key="-", base_url=url), mode=mode)
    messages = [{"role": "user", "content": "-"}]
    return client.chat.completions.create(
        model="m", messages=messages, response_model=Invoice, max_retries=0
    )

fees = ['{"fee": 5}', '{"fee": 7}']
blocks = {"content": "\n\n".join(f"```json\n{fee}\n```" for fee in fees)}
calls = [{"name": "Invoice", "arguments": fee} for fee in fees]
tools = [{"id": str(i), "type": "function", "function": c} for i, c in enumerate(calls)]
seen = [
    ask(instructor.Mode.MD_JSON, blocks).fee,
    ask(instructor.Mode.TOOLS, {"content": None, "tool_calls": tools}).fee,
]
print(seen)
assert seen == [7, 5]
PY
