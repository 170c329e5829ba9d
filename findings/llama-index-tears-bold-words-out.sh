#!/usr/bin/env bash
# LlamaIndex's HTMLNodeParser returns "Pay EUR" and "500" for a bold amount, and no table and no
# div.
# Versions: llama-index-core 0.14.25, aiohttp 3.14.5, aiohappyeyeballs 2.7.1, aiosignal 1.4.0,
#   frozenlist 1.8.0, typing_extensions 4.16.0, attrs 26.1.0, multidict 7.2.1, propcache 0.5.4,
#   yarl 1.25.1, idna 3.20, aiosqlite 0.22.1, banks 2.5.1, Deprecated 1.3.1, wrapt 2.5.2, filetype
#   1.2.0, griffe 2.4.1, griffecli 2.4.1, colorama 0.4.6, griffelib 2.4.1, Jinja2 3.1.6,
#   MarkupSafe 3.0.4, platformdirs 4.14.8, pydantic 2.14.4, annotated-types 0.8.0, pydantic_core
#   2.50.5, typing-inspection 0.4.5, dataclasses-json 0.6.7, marshmallow 3.26.2, packaging 26.4,
#   typing-inspect 0.9.0, mypy_extensions 1.2.0, dirtyjson 1.0.8, fsspec 2026.9.0, httpx 0.28.1,
#   anyio 4.16.0, certifi 2026.10.19.post1, httpcore 1.0.9, h11 0.16.0, llama-index-workflows
#   2.26.1, llama-index-instrumentation 0.6.0, nest-asyncio 1.6.0, networkx 3.6.1, nltk 3.10.4,
#   defusedxml 0.7.1, click 8.5.1, joblib 1.6.0, cloudpickle 3.1.3, regex 2026.11.19, tqdm 4.70.1,
#   numpy 2.4.6, pillow 13.0.0, PyYAML 6.0.4, requests 2.34.2, charset-normalizer 3.5.3, urllib3
#   2.8.0, setuptools 84.2.1, SQLAlchemy 2.1.9, greenlet 3.5.6, tenacity 9.2.1, tiktoken 0.14.0,
#   tinytag 2.3.2, beautifulsoup4 4.15.0, soupsieve 4.1.3 (PyPI)
# Guess: the nodes together hold the text of the page; inline marks are read through.
# Seen: the bold word becomes a node behind the sentence that it was taken from; tables,
#   definition lists, quotations, <pre>, <div> and bare text are left out; of a page of divs no
#   node remains.
# Why: amounts are what is bold: the sentence is indexed and cited without it; pages of most
#   frameworks vanish as if they were empty.
# Documented: the list of tags is in the signature; not that the rest is dropped.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" llama-index-core==0.14.25 \
    aiohttp==3.14.5 aiohappyeyeballs==2.7.1 aiosignal==1.4.0 frozenlist==1.8.0 \
    typing_extensions==4.16.0 attrs==26.1.0 multidict==7.2.1 propcache==0.5.4 yarl==1.25.1 \
    idna==3.20 aiosqlite==0.22.1 banks==2.5.1 Deprecated==1.3.1 wrapt==2.5.2 filetype==1.2.0 \
    griffe==2.4.1 griffecli==2.4.1 colorama==0.4.6 griffelib==2.4.1 Jinja2==3.1.6 \
    MarkupSafe==3.0.4 platformdirs==4.14.8 pydantic==2.14.4 annotated-types==0.8.0 \
    pydantic_core==2.50.5 typing-inspection==0.4.5 dataclasses-json==0.6.7 marshmallow==3.26.2 \
    packaging==26.4 typing-inspect==0.9.0 mypy_extensions==1.2.0 dirtyjson==1.0.8 \
    fsspec==2026.9.0 httpx==0.28.1 anyio==4.16.0 certifi==2026.10.19.post1 httpcore==1.0.9 \
    h11==0.16.0 llama-index-workflows==2.26.1 llama-index-instrumentation==0.6.0 \
    nest-asyncio==1.6.0 networkx==3.6.1 nltk==3.10.4 defusedxml==0.7.1 click==8.5.1 \
    joblib==1.6.0 cloudpickle==3.1.3 regex==2026.11.19 tqdm==4.70.1 numpy==2.4.6 pillow==13.0.0 \
    PyYAML==6.0.4 requests==2.34.2 charset-normalizer==3.5.3 urllib3==2.8.0 setuptools==84.2.1 \
    SQLAlchemy==2.1.9 greenlet==3.5.6 tenacity==9.2.1 tiktoken==0.14.0 tinytag==2.3.2 \
    beautifulsoup4==4.15.0 soupsieve==4.1.3
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from llama_index.core import Document
from llama_index.core.node_parser import HTMLNodeParser

def nodes(page):
    made = HTMLNodeParser().get_nodes_from_documents([Document(text=page)])
    return [node.get_content() for node in made]

table = "<table><tr><th>Fee</th><td>20 EUR</td></tr></table>"
seen = [nodes("<p>Pay <b>500</b> EUR</p>"), nodes(f"<p>Fees</p>{table}"), nodes("<div>Pay 5</div>")]
print(seen)
assert seen == [["Pay\nEUR", "500"], ["Fees"], []]
PY
