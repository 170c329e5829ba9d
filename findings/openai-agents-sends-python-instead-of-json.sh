#!/usr/bin/env bash
# The OpenAI Agents SDK sends a tool's {"due": None, "ok": True} to the model as Python, and each
# of its errors as "An error occurred".
# Versions: openai-agents 0.24.0, griffelib 2.4.1, httpx2 2.16.2, anyio 4.16.0, idna 3.20,
#   typing_extensions 4.16.0, httpcore2 2.16.2, h11 0.16.0, truststore 0.10.5, mcp 2.3.0,
#   jsonschema 4.26.0, attrs 26.1.0, jsonschema-specifications 2025.9.1, referencing 0.37.0,
#   rpds-py 2026.9.1, mcp-types 2.3.0, pydantic 2.14.4, annotated-types 0.8.0, pydantic_core
#   2.50.5, typing-inspection 0.4.5, opentelemetry-api 1.45.2, PyJWT 2.15.1, cryptography 50.0.2,
#   cffi 2.1.1, pycparser 3.12, python-multipart 0.0.34, sse-starlette 3.7.0, starlette 1.10.0,
#   uvicorn 0.54.0, click 8.5.1, openai 3.57.0, jiter 0.19.0, sniffio 1.3.1, requests 2.34.2,
#   charset-normalizer 3.5.3, urllib3 2.8.0, certifi 2026.10.19.post1, websockets 16.1.1 (PyPI)
# Guess: what a function tool returns is sent as JSON; that of a tool that fails names the error,
#   as does that of arguments that are not JSON.
# Seen: it is the result of str: None, True, single quotes, {1, 2} and b'x'. A ValueError("no such
#   lease") and arguments that were cut off have one text, "An error occurred while running the
#   tool. Please try again."; arguments that the tool does not have are passed over.
# Why: a model copies what it sees: its answers, asked for as JSON, hold None and single quotes;
#   and it calls again with the same arguments, paid each time, as it is told to.
# Documented: that other types are made texts is; how is not, that we found.
#   failure_error_function is.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" openai-agents==0.24.0 griffelib==2.4.1 \
    httpx2==2.16.2 anyio==4.16.0 idna==3.20 typing_extensions==4.16.0 httpcore2==2.16.2 \
    h11==0.16.0 truststore==0.10.5 mcp==2.3.0 jsonschema==4.26.0 attrs==26.1.0 \
    jsonschema-specifications==2025.9.1 referencing==0.37.0 rpds-py==2026.9.1 mcp-types==2.3.0 \
    pydantic==2.14.4 annotated-types==0.8.0 pydantic_core==2.50.5 typing-inspection==0.4.5 \
    opentelemetry-api==1.45.2 PyJWT==2.15.1 cryptography==50.0.2 cffi==2.1.1 pycparser==3.12 \
    python-multipart==0.0.34 sse-starlette==3.7.0 starlette==1.10.0 uvicorn==0.54.0 click==8.5.1 \
    openai==3.57.0 jiter==0.19.0 sniffio==1.3.1 requests==2.34.2 charset-normalizer==3.5.3 \
    urllib3==2.8.0 certifi==2026.10.19.post1 websockets==16.1.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import logging, os
from agents import Agent, ModelResponse, Runner, Usage, function_tool, set_tracing_disabled
from agents.models.interface import Model
from openai.types.responses import ResponseFunctionToolCall, ResponseOutputMessage, ResponseOutputText

os.environ["OPENAI_API_KEY"] = "-"
logging.disable()
set_tracing_disabled(True)

class Fake(Model):
    """Calls the tool once, then ends."""

    def __init__(self, arguments):
        self.arguments = arguments

    async def get_response(self, system_instructions, input, *rest, **options):
        self.seen = [item["output"] for item in input if item.get("type") == "function_call_output"]
        text = ResponseOutputText(type="output_text", text="end", annotations=[])
        end = ResponseOutputMessage(id="2", role="assistant", status="completed", type="message", content=[text])
        call = ResponseFunctionToolCall(call_id="1", name="tool", arguments=self.arguments, type="function_call")
        return ModelResponse(output=[end if self.seen else call], usage=Usage(), response_id=None)

    def stream_response(self, *rest, **options):
        raise NotImplementedError

def send(function, arguments="{}"):
    model = Fake(arguments)
    Runner.run_sync(Agent(name="a", model=model, tools=[function_tool(function, name_override="tool")]), "-")
    return model.seen[0]

def record():
    return {"due": None, "ok": True, "note": "it's"}

def fail():
    raise ValueError("no such lease")

def find(lease: str):
    return lease

seen = [send(record), send(fail), send(find, '{"lease": "a'), send(find, '{"lease": "a", "year": 2026}')]
print(*seen, sep="\n")
assert seen[0] == """{'due': None, 'ok': True, 'note': "it's"}"""
assert seen[1] == seen[2] == "An error occurred while running the tool. Please try again." and seen[3] == "a"
PY
