#!/usr/bin/env bash
# An MCP tool that returns [1, None, 3] sends the texts 1 and 3, and one that returns [[1, 2],
# [3]] sends 1, 2 and 3.
# Versions: mcp 2.3.0, anyio 4.16.0, idna 3.20, typing_extensions 4.16.0, httpx2 2.16.2, httpcore2
#   2.16.2, h11 0.16.0, truststore 0.10.5, jsonschema 4.26.0, attrs 26.1.0,
#   jsonschema-specifications 2025.9.1, referencing 0.37.0, rpds-py 2026.9.1, mcp-types 2.3.0,
#   pydantic 2.14.4, annotated-types 0.8.0, pydantic_core 2.50.5, typing-inspection 0.4.5,
#   opentelemetry-api 1.45.2, PyJWT 2.15.1, cryptography 50.0.2, cffi 2.1.1, pycparser 3.12,
#   python-multipart 0.0.34, sse-starlette 3.7.0, starlette 1.10.0, uvicorn 0.54.0, click 8.5.1
#   (PyPI)
# Guess: what a tool returns is sent as one content, as JSON, as an object is.
# Seen: a list is sent as one content for each item, within lists too, and nulls are left out; an
#   empty list sends nothing. An object is one JSON text with its nulls. With a return type the
#   structured content has the list as it was, besides.
# Why: a model is given the texts: the third value is taken for the second, rows of a table run
#   into each other, and "no rows" cannot be told from no answer.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" mcp==2.3.0 anyio==4.16.0 idna==3.20 \
    typing_extensions==4.16.0 httpx2==2.16.2 httpcore2==2.16.2 h11==0.16.0 truststore==0.10.5 \
    jsonschema==4.26.0 attrs==26.1.0 jsonschema-specifications==2025.9.1 referencing==0.37.0 \
    rpds-py==2026.9.1 mcp-types==2.3.0 pydantic==2.14.4 annotated-types==0.8.0 \
    pydantic_core==2.50.5 typing-inspection==0.4.5 opentelemetry-api==1.45.2 PyJWT==2.15.1 \
    cryptography==50.0.2 cffi==2.1.1 pycparser==3.12 python-multipart==0.0.34 \
    sse-starlette==3.7.0 starlette==1.10.0 uvicorn==0.54.0 click==8.5.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import asyncio, logging
from mcp.server.mcpserver import MCPServer

logging.disable()

def call(value):
    server = MCPServer("a")
    server.add_tool(lambda: value, name="tool")
    return [content.text for content in asyncio.run(server.call_tool("tool", {})).content]

seen = [call(value) for value in ([1, None, 3], [[1, 2], [3]], [], {"a": [1, None]})]
print(seen)
assert seen == [["1", "3"], ["1", "2", "3"], [], ['{\n  "a": [\n    1,\n    null\n  ]\n}']]
PY
