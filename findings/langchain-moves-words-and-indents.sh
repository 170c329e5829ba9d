#!/usr/bin/env bash
# LangChain's HTML splitter moves emphasised words behind their sentence, its Markdown splitter
# flattens code.
# Versions: langchain-text-splitters 1.1.3, langchain-core 1.8.3, langchain-protocol 0.0.20,
#   langsmith 0.15.1, beautifulsoup4 4.15.0, soupsieve 4.1.3, jsonpatch 1.48, jsonpointer 3.12,
#   tenacity 9.2.1, PyYAML 6.0.4, packaging 26.4, uuid_utils 0.19.0, pydantic 2.14.4,
#   pydantic_core 2.50.5, annotated-types 0.8.0, typing-inspection 0.4.5, typing_extensions
#   4.16.0, requests 2.34.2, requests-toolbelt 1.0.0, urllib3 2.8.0, charset-normalizer 3.5.3,
#   idna 3.20, certifi 2026.10.19.post1, httpx 0.28.1, httpcore 1.0.9, h11 0.16.0, anyio 4.16.0,
#   orjson 3.13.0 (PyPI)
# Guess: a splitter cuts: the pieces, joined, hold the text in its order, and code blocks keep
#   their indentation.
# Seen: HTMLHeaderTextSplitter gives "Pay later than May." with "not" on the next line.
#   MarkdownHeaderTextSplitter strips each line: nested lists and Python code lose their levels.
# Why: retrieval and prompts are built from the pieces: a negation is moved out of its sentence,
#   and "if" has no body.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" langchain-text-splitters==1.1.3 \
    langchain-core==1.8.3 langchain-protocol==0.0.20 langsmith==0.15.1 beautifulsoup4==4.15.0 \
    soupsieve==4.1.3 jsonpatch==1.48 jsonpointer==3.12 tenacity==9.2.1 PyYAML==6.0.4 \
    packaging==26.4 uuid_utils==0.19.0 pydantic==2.14.4 pydantic_core==2.50.5 \
    annotated-types==0.8.0 typing-inspection==0.4.5 typing_extensions==4.16.0 requests==2.34.2 \
    requests-toolbelt==1.0.0 urllib3==2.8.0 charset-normalizer==3.5.3 idna==3.20 \
    certifi==2026.10.19.post1 httpx==0.28.1 httpcore==1.0.9 h11==0.16.0 anyio==4.16.0 \
    orjson==3.13.0
PYTHONPATH="$packages" nice python3 - <<'PY'
from langchain_text_splitters import HTMLHeaderTextSplitter, MarkdownHeaderTextSplitter

html = "<html><body><h1>Rent</h1><p>Pay <b>not</b> later than May.</p></body></html>"
markdown = "# Code\n\n```\nif late:\n    pay()\n```\n- a\n    - b\n"
seen = [
    HTMLHeaderTextSplitter([("h1", "title")]).split_text(html)[-1].page_content,
    MarkdownHeaderTextSplitter([("#", "title")]).split_text(markdown)[0].page_content,
]
print(seen)
assert [text.split("\n") for text in seen] == [
    ["Pay later than May.  ", "not"],
    ["```", "if late:", "pay()", "```", "- a", "- b"],
], seen
PY
