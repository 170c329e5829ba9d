#!/usr/bin/env bash
# LlamaIndex's SimpleDirectoryReader returns a CSV file without its header, and Latin-1 files
# without their accents.
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
#   tinytag 2.3.2, llama-index-readers-file 0.7.0, beautifulsoup4 4.15.0, soupsieve 4.1.3, pandas
#   2.3.3, python-dateutil 4.0.0, tzdata 2026.6, pytz 2026.6, pypdf 6.21.4, striprtf 0.0.26 (PyPI)
# Guess: the text of a file is its text: all lines, and an error where it cannot be decoded.
# Seen: "name,fee" is gone, and the rows are joined with commas whatever was quoted; "Größe 5 €"
#   of a Windows file is "Gre 5 " (errors="ignore" is the default).
# Why: a row "Smith, 5, 7" says nothing without its header; names lose letters in silence and are
#   not found.
# Documented: errors is an argument; the header not that we found.
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
    llama-index-readers-file==0.7.0 beautifulsoup4==4.15.0 soupsieve==4.1.3 pandas==2.3.3 \
    python-dateutil==4.0.0 tzdata==2026.6 pytz==2026.6 pypdf==6.21.4 striprtf==0.0.26
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pathlib, tempfile
from llama_index.core import SimpleDirectoryReader

files = {
    "a.csv": 'name,fee\n"Smith, Ann",5\n'.encode(),
    "b.txt": "Größe 5 €".encode("cp1252"),
}
with tempfile.TemporaryDirectory() as folder:
    for name, content in files.items():
        pathlib.Path(folder, name).write_bytes(content)
    seen = [document.text for document in SimpleDirectoryReader(folder).load_data()]
print(seen)
assert seen == ["Smith, Ann, 5", "Gre 5 "]
PY
