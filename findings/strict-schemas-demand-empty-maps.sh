#!/usr/bin/env bash
# Three SDKs turn a map of names to amounts into a schema that permits the empty map only.
# Versions: langchain-core 1.8.3, annotated-types 0.8.0, anyio 4.16.0, certifi 2026.10.19.post1,
#   charset-normalizer 3.5.3, distro 1.9.0, h11 0.16.0, httpcore 1.0.9, httpcore2 2.16.2, httpx
#   0.28.1, httpx2 2.16.2, idna 3.20, jsonpatch 1.48, jsonpointer 3.12, langchain-protocol 0.0.20,
#   langsmith 0.15.1, orjson 3.13.0, packaging 26.4, pydantic 2.14.4, pydantic-core 2.50.5, pyyaml
#   6.0.4, requests 2.34.2, requests-toolbelt 1.0.0, sniffio 1.3.1, tenacity 9.2.1, truststore
#   0.10.5, typing-extensions 4.16.0, typing-inspection 0.4.5, urllib3 2.8.0, uuid-utils 0.19.0,
#   websockets 17.4, xxhash 4.1.0, zstandard 0.25.0, anthropic 2.14.0, docstring_parser 0.18.0,
#   jiter 0.14.0, pydantic-ai-slim 2.68.0, pydantic-graph 2.68.0, genai-prices 0.2.3, griffelib
#   2.4.1, logfire-api 5.6.0, opentelemetry-api 1.45.2 (PyPI)
# Guess: dict[str, float] cannot be said in a strict schema, so strict is refused for it or left
#   off there, as the Agents SDK of OpenAI raises.
# Seen: LangChain's strict=True, Anthropic's transform_schema and Pydantic AI's strict transformer
#   write "additionalProperties": false for it, with no property: every answer has {}, and the
#   model of the field accepts that. Anthropic drops the description of a field that is a $ref
#   too.
# Why: fees by name, shares by label: the model may not write a single one, and "no fees" is
#   stored for each document, paid for and valid.
# Documented: that strict forbids additional properties is; what becomes of maps is not.
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
    websockets==17.4 xxhash==4.1.0 zstandard==0.25.0 anthropic==2.14.0 docstring_parser==0.18.0 \
    jiter==0.14.0 pydantic-ai-slim==2.68.0 pydantic-graph==2.68.0 genai-prices==0.2.3 \
    griffelib==2.4.1 logfire-api==5.6.0 opentelemetry-api==1.45.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import json, anthropic, pydantic
from langchain_core.utils.function_calling import convert_to_openai_tool
from pydantic_ai.profiles.openai import OpenAIJsonSchemaTransformer

class Lease(pydantic.BaseModel):
    """A lease."""

    fees: dict[str, float]

tool = convert_to_openai_tool(Lease, strict=True)["function"]["parameters"]
schemas = {
    "langchain": tool,
    "anthropic": anthropic.transform_schema(Lease),
    "pydantic-ai": OpenAIJsonSchemaTransformer(Lease.model_json_schema(), strict=True).walk(),
}
seen = {name: schema["properties"]["fees"] for name, schema in schemas.items()}
print(json.dumps(seen, indent=1))
for fees in seen.values():
    assert fees["additionalProperties"] is False and not fees.get("properties")
assert Lease.model_json_schema()["properties"]["fees"]["additionalProperties"] == {"type": "number"}
assert Lease.model_validate({"fees": {}}).fees == {}

class Part(pydantic.BaseModel):
    amount: float

class Whole(pydantic.BaseModel):
    net: Part = pydantic.Field(description="before tax")

assert "before tax" not in json.dumps(anthropic.transform_schema(Whole))
PY
