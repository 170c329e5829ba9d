#!/usr/bin/env bash
# Inspect's exact scorer says that -5 is exactly 5.
# Versions: inspect_ai 0.3.285, agent-client-protocol 0.12.1, pydantic 2.14.4, annotated-types
#   0.8.0, pydantic_core 2.50.5, typing_extensions 4.16.0, typing-inspection 0.4.5, aiobotocore
#   3.10.0, aiohttp 3.14.5, aiohappyeyeballs 2.7.1, aiosignal 1.4.0, frozenlist 1.8.0, attrs
#   26.1.0, multidict 7.2.1, propcache 0.5.4, yarl 1.25.1, idna 3.20, aioitertools 0.13.0,
#   botocore 1.43.117, jmespath 1.1.0, python-dateutil 2.9.0.post0, six 1.17.0, urllib3 2.8.0,
#   wrapt 2.5.2, anyio 4.16.0, beautifulsoup4 4.15.0, soupsieve 4.1.3, boto3 1.43.117, s3transfer
#   0.19.3, click 8.5.1, debugpy 1.8.22, docstring_parser 0.18.0, fastapi 0.165.0, starlette
#   1.10.0, annotated-doc 0.0.7, opentelemetry-api 1.45.2, fsspec 2026.6.0, httpx 0.28.1, certifi
#   2026.10.19.post1, httpcore 1.0.9, h11 0.16.0, ijson 3.6.0, jsonlines 4.0.0, jsonpatch 1.48,
#   jsonpointer 3.12, jsonpath-ng 1.16.0, jsonref 1.1.0, jsonschema 4.26.0,
#   jsonschema-specifications 2025.9.1, referencing 0.37.0, rpds-py 2026.9.1, markdown-it-py
#   4.3.0, mdurl 0.1.2, mmh3 5.3.1, nest-asyncio2 1.7.4, numpy 2.4.6, platformdirs 4.14.9, psutil
#   7.2.2, python-dotenv 1.2.4, PyYAML 6.0.4, rich 15.0.0, Pygments 2.21.0, s3fs 2026.6.0, semver
#   3.1.2, shortuuid 1.0.13, sniffio 1.3.1, tenacity 9.1.4, textual 8.2.8, mdit-py-plugins 0.7.0,
#   tiktoken 0.14.0, regex 2026.11.19, requests 2.34.2, charset-normalizer 3.5.3,
#   universal_pathlib 0.3.10, pathlib_abc 0.5.2, uvicorn 0.54.0, zipfile-zstd 0.0.4, zstandard
#   0.25.0, zipp 4.1.2 (PyPI)
# Guess: a sign counts for each of its scorers: -5 against 5 is incorrect.
# Seen: match(numeric=True) says incorrect; exact() and f1() say correct and 1.0, also for "-5
#   EUR". The decimal point counts (1.5 is not 15), and articles do not ("The due" is "due").
# Why: losses, changes and temperatures are scored as right with the wrong sign, by the scorer
#   that sounds the strictest.
# Documented: that the text is normalized is; that the sign goes is not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" inspect_ai==0.3.285 \
    agent-client-protocol==0.12.1 pydantic==2.14.4 annotated-types==0.8.0 pydantic_core==2.50.5 \
    typing_extensions==4.16.0 typing-inspection==0.4.5 aiobotocore==3.10.0 aiohttp==3.14.5 \
    aiohappyeyeballs==2.7.1 aiosignal==1.4.0 frozenlist==1.8.0 attrs==26.1.0 multidict==7.2.1 \
    propcache==0.5.4 yarl==1.25.1 idna==3.20 aioitertools==0.13.0 botocore==1.43.117 \
    jmespath==1.1.0 python-dateutil==2.9.0.post0 six==1.17.0 urllib3==2.8.0 wrapt==2.5.2 \
    anyio==4.16.0 beautifulsoup4==4.15.0 soupsieve==4.1.3 boto3==1.43.117 s3transfer==0.19.3 \
    click==8.5.1 debugpy==1.8.22 docstring_parser==0.18.0 fastapi==0.165.0 starlette==1.10.0 \
    annotated-doc==0.0.7 opentelemetry-api==1.45.2 fsspec==2026.6.0 httpx==0.28.1 \
    certifi==2026.10.19.post1 httpcore==1.0.9 h11==0.16.0 ijson==3.6.0 jsonlines==4.0.0 \
    jsonpatch==1.48 jsonpointer==3.12 jsonpath-ng==1.16.0 jsonref==1.1.0 jsonschema==4.26.0 \
    jsonschema-specifications==2025.9.1 referencing==0.37.0 rpds-py==2026.9.1 \
    markdown-it-py==4.3.0 mdurl==0.1.2 mmh3==5.3.1 nest-asyncio2==1.7.4 numpy==2.4.6 \
    platformdirs==4.14.9 psutil==7.2.2 python-dotenv==1.2.4 PyYAML==6.0.4 rich==15.0.0 \
    Pygments==2.21.0 s3fs==2026.6.0 semver==3.1.2 shortuuid==1.0.13 sniffio==1.3.1 \
    tenacity==9.1.4 textual==8.2.8 mdit-py-plugins==0.7.0 tiktoken==0.14.0 regex==2026.11.19 \
    requests==2.34.2 charset-normalizer==3.5.3 universal_pathlib==0.3.10 pathlib_abc==0.5.2 \
    uvicorn==0.54.0 zipfile-zstd==0.0.4 zstandard==0.25.0 zipp==4.1.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import asyncio
from inspect_ai.model import ChatMessageUser, ModelOutput
from inspect_ai.scorer import Target, exact, f1, match
from inspect_ai.solver import TaskState

def score(scorer, answer, target):
    output = ModelOutput.from_content("mockllm/model", answer)
    question = [ChatMessageUser(content="-")]
    state = TaskState(model="mockllm/model", sample_id=1, epoch=1, input="-", messages=question, output=output)
    return asyncio.run(scorer(state, Target(target))).value

pairs = [("-5", "5"), ("-5 EUR", "5 EUR"), ("1.5", "15")]
seen = [[score(scorer, *pair) for pair in pairs] for scorer in (exact(), f1())]
print(seen, score(match(numeric=True), "-5", "5"))
assert seen == [["C", "C", "I"], [1, 1, 0]] and score(match(numeric=True), "-5", "5") == "I"
PY
