#!/usr/bin/env bash
# DSPy takes an answer without its closing mark for complete, 10 000 for 10, and null for the text
# "None".
# Versions: aiohappyeyeballs 2.7.1, aiohttp 3.14.5, aiosignal 1.4.0, annotated-types 0.8.0, anyio
#   4.16.0, attrs 26.1.0, cachetools 8.0.2, certifi 2026.10.19.post1, charset-normalizer 3.5.3,
#   click 8.5.1, cloudpickle 3.1.3, diskcache 5.6.3, dspy 3.4.1, fastuuid 0.14.0, filelock 4.3.1,
#   frozenlist 1.8.0, fsspec 2026.9.0, gepa 0.1.4, h11 0.16.0, httpcore 1.0.9, httpcore2 2.16.2,
#   httpx 0.28.1, httpx2 2.16.2, huggingface_hub 2.4.0, idna 3.20, importlib_metadata 8.9.0,
#   Jinja2 3.1.6, jiter 0.19.0, json_repair 0.64.6, jsonschema 4.26.0, jsonschema-specifications
#   2025.9.1, litellm 1.110.2, MarkupSafe 3.0.4, multidict 7.2.1, openai 3.57.0, orjson 3.13.0,
#   packaging 26.4, propcache 0.5.4, pydantic 2.14.4, pydantic_core 2.50.5, pydantic-settings
#   2.16.3, python-dateutil 2.9.0.post0, python-dotenv 1.2.4, PyYAML 6.0.4, referencing 0.37.0,
#   regex 2026.11.19, requests 2.34.2, rpds-py 2026.9.1, six 1.17.0, sniffio 1.3.1, tenacity
#   9.2.1, tiktoken 0.14.0, tokenizers 0.23.3, tqdm 4.70.1, truststore 0.10.5, typing_extensions
#   4.16.0, typing-inspection 0.4.5, urllib3 2.8.0, yarl 1.25.1, zipp 4.1.2 (PyPI)
# Guess: an answer that lacks [[ ## completed ## ]], which the prompt demands, is an error, as one
#   that lacks a field is; JSON that is cut too; no value is None.
# Seen: ChatAdapter returns the last field as far as it goes, the first of two fields of one name,
#   and drops what follows a mark of an unknown name. JSONAdapter repairs: {"a": 12 is 12, 10 000
#   is 10, of two objects the last counts. null and None become the text "None" in a str, and with
#   ChatAdapter in an Optional[str].
# Why: an answer that ended at max_tokens is an output, and no retry follows; "the contract names
#   no date" is stored as the quote "None".
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" aiohappyeyeballs==2.7.1 \
    aiohttp==3.14.5 aiosignal==1.4.0 annotated-types==0.8.0 anyio==4.16.0 attrs==26.1.0 \
    cachetools==8.0.2 certifi==2026.10.19.post1 charset-normalizer==3.5.3 click==8.5.1 \
    cloudpickle==3.1.3 diskcache==5.6.3 dspy==3.4.1 fastuuid==0.14.0 filelock==4.3.1 \
    frozenlist==1.8.0 fsspec==2026.9.0 gepa==0.1.4 h11==0.16.0 httpcore==1.0.9 httpcore2==2.16.2 \
    httpx==0.28.1 httpx2==2.16.2 huggingface_hub==2.4.0 idna==3.20 importlib_metadata==8.9.0 \
    Jinja2==3.1.6 jiter==0.19.0 json_repair==0.64.6 jsonschema==4.26.0 \
    jsonschema-specifications==2025.9.1 litellm==1.110.2 MarkupSafe==3.0.4 multidict==7.2.1 \
    openai==3.57.0 orjson==3.13.0 packaging==26.4 propcache==0.5.4 pydantic==2.14.4 \
    pydantic_core==2.50.5 pydantic-settings==2.16.3 python-dateutil==2.9.0.post0 \
    python-dotenv==1.2.4 PyYAML==6.0.4 referencing==0.37.0 regex==2026.11.19 requests==2.34.2 \
    rpds-py==2026.9.1 six==1.17.0 sniffio==1.3.1 tenacity==9.2.1 tiktoken==0.14.0 \
    tokenizers==0.23.3 tqdm==4.70.1 truststore==0.10.5 typing_extensions==4.16.0 \
    typing-inspection==0.4.5 urllib3==2.8.0 yarl==1.25.1 zipp==4.1.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import logging, os, tempfile, typing

folder = tempfile.TemporaryDirectory()
os.environ.update(DSPY_CACHEDIR=folder.name, LITELLM_LOCAL_MODEL_COST_MAP="True")
logging.disable(logging.CRITICAL)
import dspy
from dspy.adapters import ChatAdapter, JSONAdapter

def parse(adapter, kind, text):
    fields = {"text": (str, dspy.InputField()), "a": (kind, dspy.OutputField())}
    return adapter().parse(dspy.Signature(fields), text)["a"]

mark, end = "[[ ## a ## ]]\n", "\n[[ ## completed ## ]]"
seen = [
    parse(ChatAdapter, str, mark + "The fee is refundable unless"),
    parse(ChatAdapter, str, mark + "first\n" + mark + "second" + end),
    parse(ChatAdapter, str, mark + "line one\n[[ ## note ## ]]\nline two" + end),
    parse(ChatAdapter, typing.Optional[str], mark + "None" + end),
    parse(JSONAdapter, str, '{"a": null}'),
    parse(JSONAdapter, int, '{"a": 12'),
    parse(JSONAdapter, int, '{"a": 10 000}'),
    parse(JSONAdapter, int, '{"a": 1} {"a": 2}'),
]
print(seen)
assert seen == ["The fee is refundable unless", "first", "line one", "None", "None", 12, 10, 2]
PY
