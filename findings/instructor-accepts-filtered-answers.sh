#!/usr/bin/env bash
# instructor returns an answer that a content filter cut, and the arguments of another function.
# Versions: instructor 1.17.0, aiohttp 3.14.5, aiohappyeyeballs 2.7.1, aiosignal 1.4.0, frozenlist
#   1.8.0, typing_extensions 4.16.0, attrs 26.1.0, multidict 7.2.1, propcache 0.5.4, yarl 1.25.1,
#   idna 3.20, click 8.5.1, docstring_parser 0.18.0, Jinja2 3.1.6, MarkupSafe 3.0.4, jiter 0.14.0,
#   openai 3.3.0, anyio 4.16.0, distro 1.9.0, httpx2 2.16.2, httpcore2 2.16.2, h11 0.16.0,
#   truststore 0.10.5, pydantic 2.14.4, annotated-types 0.8.0, pydantic_core 2.50.5,
#   typing-inspection 0.4.5, sniffio 1.3.1, regex 2026.11.19, requests 2.34.2, charset-normalizer
#   3.5.3, urllib3 2.8.0, certifi 2026.10.19.post1, rich 14.3.4, markdown-it-py 4.3.0, mdurl
#   0.1.2, Pygments 2.21.0, tenacity 9.2.1, typer 0.29.2, shellingham 1.5.4, annotated-doc 0.0.7
#   (PyPI)
# Guess: whatever is not a finished answer raises, as finish_reason "length" does
#   (IncompleteOutputException); a call of a tool that was not offered is an error.
# Seen: with finish_reason "content_filter" the object is returned as if it were complete; a call
#   of the tool "Reminder" is read as the "Invoice" that was asked for.
# Why: the members that the filter cut off have their defaults, and no error says so.
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
from instructor.core.exceptions import IncompleteOutputException
from model_server import serve

class Invoice(pydantic.BaseModel):
    fee: int
    objections: list[str] = []

def ask(reason, mode, message):
    choice = {"index": 0, "finish_reason": reason, "message": {"role": "assistant", **message}}
    answer = {"id": "1", "object": "chat.completion", "created": 1, "model": "m"}
    answer["choices"] = [choice]
    url = serve(lambda _: (200, "application/json", json.dumps(answer).encode()))
    client = instructor.from_openai(openai.OpenAI(api_key="-", base_url=url), mode=mode)
    messages = [{"role": "user", "content": "-"}]
    return client.chat.completions.create(
        model="m", messages=messages, response_model=Invoice, max_retries=0
    )

text = {"content": '{"fee": 5}'}
call = {"name": "Reminder", "arguments": '{"fee": 7}'}
tool = {"content": None, "tool_calls": [{"id": "1", "type": "function", "function": call}]}
seen = [
    ask("content_filter", instructor.Mode.JSON, text).fee,
    ask("tool_calls", instructor.Mode.TOOLS, tool).fee,
]
print(seen)
assert seen == [5, 7]
try:
    ask("length", instructor.Mode.JSON, text)
    raise SystemExit("length was accepted")
except IncompleteOutputException as error:
    print(type(error).__name__)
PY
