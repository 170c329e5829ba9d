#!/usr/bin/env bash
# litellm's cache answers a request with another schema, another sampling or another server from
# the first one.
# Versions: litellm 1.110.2, fastuuid 0.14.0, filelock 4.3.1, httpx 0.28.1, anyio 4.16.0, idna
#   3.20, typing_extensions 4.16.0, certifi 2026.10.19.post1, httpcore 1.0.9, h11 0.16.0, h2
#   4.4.1, hyperframe 6.1.0, hpack 4.2.0, openai 3.3.0, distro 1.9.0, httpx2 2.16.2, httpcore2
#   2.16.2, truststore 0.10.5, jiter 0.19.0, pydantic 2.14.4, annotated-types 0.8.0, pydantic_core
#   2.50.5, typing-inspection 0.4.5, sniffio 1.3.1, python-dotenv 1.2.4, PyYAML 6.0.4, packaging
#   26.4, importlib_metadata 8.9.0, zipp 4.1.2, tiktoken 0.14.0, regex 2026.11.19, requests
#   2.34.2, charset-normalizer 3.5.3, urllib3 2.8.0, tokenizers 0.23.3, huggingface_hub 2.4.0,
#   click 8.5.1, fsspec 2026.9.0, hf-xet 1.8.0, tqdm 4.70.1, Jinja2 3.1.6, MarkupSafe 3.0.4,
#   aiohttp 3.14.5, aiohappyeyeballs 2.7.1, aiosignal 1.4.0, frozenlist 1.8.0, attrs 26.1.0,
#   multidict 7.2.1, propcache 0.5.4, yarl 1.25.1, pydantic-settings 2.16.3, jsonschema 4.26.0,
#   jsonschema-specifications 2025.9.1, referencing 0.37.0, rpds-py 2026.9.1, boto3 1.44.8,
#   botocore 1.44.8, jmespath 1.1.0, python-dateutil 2.9.0.post0, six 1.17.0, s3transfer 0.19.3,
#   fastapi 0.165.0, starlette 1.10.0, annotated-doc 0.0.7, opentelemetry-api 1.45.2, orjson
#   3.13.0, soundfile 0.14.0, cffi 2.1.1, pycparser 3.12, numpy 2.4.6 (PyPI)
# Guess: whatever is sent is part of the key; a parameter that the cache does not know makes a
#   request new.
# Seen: extra_body (guided_json and guided_choice of vLLM), min_p and api_base are no part of it:
#   four requests that differ in them get one answer. Temperature, seed and response_format are.
# Why: parameters of local servers all go that way: a changed schema or a second model under the
#   same name gets the answers of the first, at no cost and without a sign.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" litellm==1.110.2 fastuuid==0.14.0 \
    filelock==4.3.1 httpx==0.28.1 anyio==4.16.0 idna==3.20 typing_extensions==4.16.0 \
    certifi==2026.10.19.post1 httpcore==1.0.9 h11==0.16.0 h2==4.4.1 hyperframe==6.1.0 \
    hpack==4.2.0 openai==3.3.0 distro==1.9.0 httpx2==2.16.2 httpcore2==2.16.2 \
    truststore==0.10.5 jiter==0.19.0 pydantic==2.14.4 annotated-types==0.8.0 \
    pydantic_core==2.50.5 typing-inspection==0.4.5 sniffio==1.3.1 python-dotenv==1.2.4 \
    PyYAML==6.0.4 packaging==26.4 importlib_metadata==8.9.0 zipp==4.1.2 tiktoken==0.14.0 \
    regex==2026.11.19 requests==2.34.2 charset-normalizer==3.5.3 urllib3==2.8.0 \
    tokenizers==0.23.3 huggingface_hub==2.4.0 click==8.5.1 fsspec==2026.9.0 hf-xet==1.8.0 \
    tqdm==4.70.1 Jinja2==3.1.6 MarkupSafe==3.0.4 aiohttp==3.14.5 aiohappyeyeballs==2.7.1 \
    aiosignal==1.4.0 frozenlist==1.8.0 attrs==26.1.0 multidict==7.2.1 propcache==0.5.4 \
    yarl==1.25.1 pydantic-settings==2.16.3 jsonschema==4.26.0 \
    jsonschema-specifications==2025.9.1 referencing==0.37.0 rpds-py==2026.9.1 boto3==1.44.8 \
    botocore==1.44.8 jmespath==1.1.0 python-dateutil==2.9.0.post0 six==1.17.0 \
    s3transfer==0.19.3 fastapi==0.165.0 starlette==1.10.0 annotated-doc==0.0.7 \
    opentelemetry-api==1.45.2 orjson==3.13.0 soundfile==0.14.0 cffi==2.1.1 pycparser==3.12 \
    numpy==2.4.6
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import json, logging, os
from model_server import calls, serve

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
import litellm

logging.disable()
litellm.suppress_debug_info = True
litellm.cache = litellm.Cache(type="local")

def answer(call):
    message = {"role": "assistant", "content": str(call)}
    body = {"id": "1", "object": "chat.completion", "created": 1, "model": "m"}
    body["choices"] = [{"index": 0, "finish_reason": "stop", "message": message}]
    body["usage"] = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
    return 200, "application/json", json.dumps(body).encode()

url, other = serve(answer), serve(answer)

def ask(**options):
    options = {"api_base": url, "api_key": "-", "caching": True} | options
    messages = [{"role": "user", "content": "-"}]
    return litellm.completion("openai/m", messages, **options).choices[0].message.content

requests = [
    {"extra_body": {"guided_choice": ["yes", "no"]}},
    {"extra_body": {"guided_choice": ["due", "not due"]}},
    {"min_p": 0.5},
    {"api_base": other},
    {"temperature": 0},
    {"temperature": 1},
]
seen = [ask(**request) for request in requests]
print(seen, len(calls))
assert seen == ["1", "1", "1", "1", "2", "3"] and len(calls) == 3
PY
