#!/usr/bin/env bash
# Haystack's DocumentSplitter takes a thousand words below each other for one, and two spaces for
# a word.
# Versions: haystack-ai 3.4.1, anyio 4.16.0, idna 3.20, typing_extensions 4.16.0, certifi
#   2026.10.19.post1, docstring_parser 0.18.0, filetype 1.2.0, httpx 0.28.1, httpcore 1.0.9, h11
#   0.16.0, Jinja2 3.1.6, MarkupSafe 3.0.4, jsonschema 4.26.0, attrs 26.1.0,
#   jsonschema-specifications 2025.9.1, referencing 0.37.0, rpds-py 2026.9.1, lazy_imports 1.2.0,
#   more-itertools 11.2.1, networkx 3.6.1, numpy 2.4.6, openai 3.57.0, httpx2 2.16.2, httpcore2
#   2.16.2, truststore 0.10.5, jiter 0.19.0, pydantic 2.14.4, annotated-types 0.8.0, pydantic_core
#   2.50.5, typing-inspection 0.4.5, sniffio 1.3.1, posthog 7.91.1, requests 2.34.2,
#   charset-normalizer 3.5.3, urllib3 2.8.0, backoff 2.2.1, distro 1.9.0, python-dateutil 4.0.0,
#   tzdata 2026.6, PyYAML 6.0.4, tenacity 9.2.1, tqdm 4.70.1 (PyPI)
# Guess: split_by="word" divides at white space, so that no chunk has more than split_length
#   words.
# Seen: only the space divides: a list of a thousand lines with one word each is one chunk at
#   split_length=200; of "a b", with two spaces, the empty piece counts as a word.
# Why: word lists, tables and CJK pages are longer than the model's window, and cut or refused
#   there; justified text is cut into too small pieces.
# Documented: that it splits by spaces is; not that line breaks are none.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" haystack-ai==3.4.1 anyio==4.16.0 \
    idna==3.20 typing_extensions==4.16.0 certifi==2026.10.19.post1 docstring_parser==0.18.0 \
    filetype==1.2.0 httpx==0.28.1 httpcore==1.0.9 h11==0.16.0 Jinja2==3.1.6 MarkupSafe==3.0.4 \
    jsonschema==4.26.0 attrs==26.1.0 jsonschema-specifications==2025.9.1 referencing==0.37.0 \
    rpds-py==2026.9.1 lazy_imports==1.2.0 more-itertools==11.2.1 networkx==3.6.1 numpy==2.4.6 \
    openai==3.57.0 httpx2==2.16.2 httpcore2==2.16.2 truststore==0.10.5 jiter==0.19.0 \
    pydantic==2.14.4 annotated-types==0.8.0 pydantic_core==2.50.5 typing-inspection==0.4.5 \
    sniffio==1.3.1 posthog==7.91.1 requests==2.34.2 charset-normalizer==3.5.3 urllib3==2.8.0 \
    backoff==2.2.1 distro==1.9.0 python-dateutil==4.0.0 tzdata==2026.6 PyYAML==6.0.4 \
    tenacity==9.2.1 tqdm==4.70.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import os

os.environ["HAYSTACK_TELEMETRY_ENABLED"] = "False"
from haystack import Document
from haystack.components.preprocessors import DocumentSplitter

def chunks(text, length):
    splitter = DocumentSplitter(split_by="word", split_length=length, split_overlap=0)
    splitter.warm_up()
    made = splitter.run(documents=[Document(content=text)])["documents"]
    return [document.content for document in made]

lines = chunks("\n".join(f"word{number}" for number in range(1000)), 200)
spaces = chunks("a  b  c  d", 2)
print([len(chunk.split()) for chunk in lines], spaces)
assert [len(chunk.split()) for chunk in lines] == [1000]
assert spaces == ["a  ", "b  ", "c  ", "d"], spaces
PY
