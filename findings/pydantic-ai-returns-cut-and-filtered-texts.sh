#!/usr/bin/env bash
# Pydantic AI returns "Approved, " as the output when the model ran out of tokens, or a content
# filter cut it.
# Versions: pydantic-ai-slim 2.68.0, pydantic-graph 2.68.0, openai 3.57.0, pydantic 2.14.4,
#   pydantic_core 2.50.5, annotated-types 0.8.0, typing-inspection 0.4.5, typing_extensions
#   4.16.0, genai-prices 0.2.3, griffelib 2.4.1, httpx 0.28.1, httpcore 1.0.9, httpx2 2.16.2,
#   httpcore2 2.16.2, h11 0.16.0, anyio 4.16.0, sniffio 1.3.1, idna 3.20, certifi
#   2026.10.19.post1, truststore 0.10.5, jiter 0.19.0, distro 1.9.0, opentelemetry-api 1.45.2,
#   logfire-api 5.6.0 (PyPI)
# Guess: finish_reason "length" and "content_filter" raise, as they do for structured output
#   ("Increase the max_tokens model setting") and for an answer that the filter emptied
#   (ContentFilterError).
# Seen: a text is returned as output, without a warning; the reason stands in the last message of
#   the run. With output_type=[Lease, str] too: what was to become a record is a text that is cut.
# Why: summaries end in mid-sentence, and half of an answer says the opposite of the whole; who
#   saw the two errors trusts that the third would come.
# Documented: the errors are; that a text is exempt is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pydantic-ai-slim==2.68.0 \
    pydantic-graph==2.68.0 openai==3.57.0 pydantic==2.14.4 pydantic_core==2.50.5 \
    annotated-types==0.8.0 typing-inspection==0.4.5 typing_extensions==4.16.0 \
    genai-prices==0.2.3 griffelib==2.4.1 httpx==0.28.1 httpcore==1.0.9 httpx2==2.16.2 \
    httpcore2==2.16.2 h11==0.16.0 anyio==4.16.0 sniffio==1.3.1 idna==3.20 \
    certifi==2026.10.19.post1 truststore==0.10.5 jiter==0.19.0 distro==1.9.0 \
    opentelemetry-api==1.45.2 logfire-api==5.6.0
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import json, typing, pydantic
from model_server import serve
from pydantic_ai import Agent
from pydantic_ai.exceptions import ContentFilterError, IncompleteToolCall
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.providers.openai import OpenAIProvider

class Lease(pydantic.BaseModel):
    fee: int
    due: typing.Optional[str] = None

def output(message, reason, kind=str):
    choice = {"index": 0, "message": {"role": "assistant", **message}, "finish_reason": reason}
    body = {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
    address = serve(lambda _: (200, "application/json", json.dumps(body).encode()))
    model = OpenAIChatModel("m", provider=OpenAIProvider(base_url=address, api_key="-"))
    try:
        return Agent(model, output_type=kind).run_sync("Judge.").output
    except Exception as error:
        return type(error)

text = {"content": "Approved, "}
call = {"name": "final_result", "arguments": '{"fee": 12'}
tool = {"content": None, "tool_calls": [{"id": "t", "type": "function", "function": call}]}
seen = [output(text, "length"), output(text, "content_filter"), output(text, "length", [Lease, str])]
raised = [output(tool, "length", Lease), output({"content": ""}, "content_filter")]
print(seen, raised)
assert seen == ["Approved, "] * 3 and raised == [IncompleteToolCall, ContentFilterError]
PY
