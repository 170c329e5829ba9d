#!/usr/bin/env bash
# LangChain's with_structured_output returns None for a call that was cut, and for an answer in
# words.
# Versions: langchain-core 1.8.3, annotated-types 0.8.0, anyio 4.16.0, certifi 2026.10.19.post1,
#   charset-normalizer 3.5.3, distro 1.9.0, h11 0.16.0, httpcore 1.0.9, httpcore2 2.16.2, httpx
#   0.28.1, httpx2 2.16.2, idna 3.20, jsonpatch 1.48, jsonpointer 3.12, langchain-protocol 0.0.20,
#   langsmith 0.15.1, orjson 3.13.0, packaging 26.4, pydantic 2.14.4, pydantic-core 2.50.5, pyyaml
#   6.0.4, requests 2.34.2, requests-toolbelt 1.0.0, sniffio 1.3.1, tenacity 9.2.1, truststore
#   0.10.5, typing-extensions 4.16.0, typing-inspection 0.4.5, urllib3 2.8.0, uuid-utils 0.19.0,
#   websockets 17.4, xxhash 4.1.0, zstandard 0.25.0, langchain-openai 1.7.4, openai 3.57.0, jiter
#   0.19.0, tiktoken 0.14.0, regex 2026.11.19 (PyPI)
# Guess: an answer that has no record of the schema raises, as it does with method="json_schema"
#   and for arguments of a wrong type.
# Seen: with method="function_calling" a call whose arguments end in the middle (finish_reason
#   "length"), a text, a text that is the JSON, and an empty answer are None; a content filter, a
#   refusal, a wrong type and an unknown tool raise. With method="json_schema" a tool call is
#   None. json_mode closes {"fee": 12 when the server says stop.
# Why: None is what "no lease in this document" looks like: the failed ones are counted as read,
#   are not tried again, or raise far away.
# Documented: of include_raw=True it is said that parsing_error tells; it is None here too.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" langchain-core==1.8.3 \
    annotated-types==0.8.0 anyio==4.16.0 certifi==2026.10.19.post1 charset-normalizer==3.5.3 \
    distro==1.9.0 h11==0.16.0 httpcore==1.0.9 httpcore2==2.16.2 httpx==0.28.1 httpx2==2.16.2 \
    idna==3.20 jsonpatch==1.48 jsonpointer==3.12 langchain-protocol==0.0.20 langsmith==0.15.1 \
    orjson==3.13.0 packaging==26.4 pydantic==2.14.4 pydantic-core==2.50.5 pyyaml==6.0.4 \
    requests==2.34.2 requests-toolbelt==1.0.0 sniffio==1.3.1 tenacity==9.2.1 truststore==0.10.5 \
    typing-extensions==4.16.0 typing-inspection==0.4.5 urllib3==2.8.0 uuid-utils==0.19.0 \
    websockets==17.4 xxhash==4.1.0 zstandard==0.25.0 langchain-openai==1.7.4 openai==3.57.0 \
    jiter==0.19.0 tiktoken==0.14.0 regex==2026.11.19
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import json
import model_server, pydantic
from langchain_openai import ChatOpenAI

class Lease(pydantic.BaseModel):
    """A lease."""

    fee: int

def ask(message, reason, method="function_calling", **settings):
    choice = {"index": 0, "message": {"role": "assistant", **message}, "finish_reason": reason}
    body = {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
    address = model_server.serve(lambda _: (200, "application/json", json.dumps(body).encode()))
    model = ChatOpenAI(model="m", base_url=address, api_key="-", max_retries=0)
    try:
        return model.with_structured_output(Lease, method=method, **settings).invoke("Judge.")
    except Exception as error:
        return type(error).__name__

def call(arguments):
    function = {"name": "Lease", "arguments": arguments}
    return {"content": None, "tool_calls": [{"id": "t", "type": "function", "function": function}]}

seen = [
    ask(call('{"fee": 12'), "length"),
    ask({"content": "It names no fee."}, "stop"),
    ask({"content": '{"fee": 5}'}, "stop"),
    ask({"content": ""}, "stop"),
    ask(call('{"fee": 5}'), "tool_calls", "json_schema"),
]
raw = ask(call('{"fee": 12'), "length", include_raw=True)
raised = [ask(call('{"fee": "x"}'), "tool_calls"), ask({"content": "No fee."}, "stop", "json_schema")]
closed = ask({"content": '{"fee": 12'}, "stop", "json_mode")
print(seen, raw["parsed"], raw["parsing_error"], raised, closed)
assert seen == [None] * 5 and raw["parsed"] is raw["parsing_error"] is None
assert raised == ["ValidationError"] * 2 and closed.fee == 12
PY
