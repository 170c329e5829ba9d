#!/usr/bin/env bash
# LlamaIndex's PromptTemplate sends "{clause}" to the model when the value is missing, and doubled
# braces doubled.
# Versions: llama-index-core 0.14.25, aiohappyeyeballs 2.7.1, aiohttp 3.14.5, aiosignal 1.4.0,
#   aiosqlite 0.22.1, annotated-types 0.8.0, anyio 4.16.0, attrs 26.1.0, banks 2.5.1, certifi
#   2026.10.19.post1, charset-normalizer 3.5.3, click 8.5.1, cloudpickle 3.1.3, colorama 0.4.6,
#   dataclasses-json 0.6.7, defusedxml 0.7.1, deprecated 1.3.1, dirtyjson 1.0.8, filetype 1.2.0,
#   frozenlist 1.8.0, fsspec 2026.9.0, greenlet 3.5.6, griffe 2.4.1, griffecli 2.4.1, griffelib
#   2.4.1, h11 0.16.0, httpcore 1.0.9, httpx 0.28.1, idna 3.20, jinja2 3.1.6, joblib 1.6.0,
#   llama-index-instrumentation 0.6.0, llama-index-workflows 2.26.1, markupsafe 3.0.4, marshmallow
#   3.26.2, multidict 7.2.1, mypy-extensions 1.2.0, nest-asyncio 1.6.0, networkx 3.6.1, nltk 3.10.4,
#   numpy 2.4.6, packaging 26.4, pillow 13.0.0, platformdirs 4.14.9, propcache 0.5.4, pydantic
#   2.14.4, pydantic-core 2.50.5, pyyaml 6.0.4, regex 2026.11.19, requests 2.34.2, setuptools
#   84.2.1, sqlalchemy 2.1.9, tenacity 9.2.1, tiktoken 0.14.0, tinytag 2.3.2, tqdm 4.70.1,
#   typing-extensions 4.16.0, typing-inspect 0.9.0, typing-inspection 0.4.5, urllib3 2.8.0, wrapt
#   2.5.2, yarl 1.25.1 (PyPI)
# Guess: format() raises KeyError for a missing value, as str.format does, and {{ is the way to
#   write one brace.
# Seen: what has no value stays in the prompt as "{clause}", without an error or a warning; 'Answer
#   as {{"fee": 1}}' keeps its two braces, and '{"fee": 1}' its one; {amount:.2f} and {party.name}
#   are not replaced, though they are no JSON.
# Why: a misspelt name asks the model about a placeholder, for all documents of a run; prompts that
#   come from LangChain or an f-string show it JSON with two braces, which it imitates.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" llama-index-core==0.14.25 \
    aiohappyeyeballs==2.7.1 aiohttp==3.14.5 aiosignal==1.4.0 aiosqlite==0.22.1 \
    annotated-types==0.8.0 anyio==4.16.0 attrs==26.1.0 banks==2.5.1 certifi==2026.10.19.post1 \
    charset-normalizer==3.5.3 click==8.5.1 cloudpickle==3.1.3 colorama==0.4.6 \
    dataclasses-json==0.6.7 defusedxml==0.7.1 deprecated==1.3.1 dirtyjson==1.0.8 filetype==1.2.0 \
    frozenlist==1.8.0 fsspec==2026.9.0 greenlet==3.5.6 griffe==2.4.1 griffecli==2.4.1 \
    griffelib==2.4.1 h11==0.16.0 httpcore==1.0.9 httpx==0.28.1 idna==3.20 jinja2==3.1.6 \
    joblib==1.6.0 llama-index-instrumentation==0.6.0 llama-index-workflows==2.26.1 \
    markupsafe==3.0.4 marshmallow==3.26.2 multidict==7.2.1 mypy-extensions==1.2.0 \
    nest-asyncio==1.6.0 networkx==3.6.1 nltk==3.10.4 numpy==2.4.6 packaging==26.4 pillow==13.0.0 \
    platformdirs==4.14.9 propcache==0.5.4 pydantic==2.14.4 pydantic-core==2.50.5 pyyaml==6.0.4 \
    regex==2026.11.19 requests==2.34.2 setuptools==84.2.1 sqlalchemy==2.1.9 tenacity==9.2.1 \
    tiktoken==0.14.0 tinytag==2.3.2 tqdm==4.70.1 typing-extensions==4.16.0 typing-inspect==0.9.0 \
    typing-inspection==0.4.5 urllib3==2.8.0 wrapt==2.5.2 yarl==1.25.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from llama_index.core import PromptTemplate

templates = {
    "Does {clause} hold in {text}?": "Does {clause} hold in T?",
    'Answer as {{"fee": 1}}: {text}': 'Answer as {{"fee": 1}}: T',
    'Answer as {"fee": 1}: {text}': 'Answer as {"fee": 1}: T',
    "{amount:.2f} for {party.name}: {text}": "{amount:.2f} for {party.name}: T",
}
values = {"text": "T", "amount": 1.0, "party": None}
seen = {template: PromptTemplate(template).format(**values) for template in templates}
print(seen)
assert seen == templates
PY
