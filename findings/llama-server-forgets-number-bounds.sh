#!/usr/bin/env bash
# llama.cpp's server enforces the bounds of integers, but not those of numbers, and drops other
# keywords.
# Versions: xllamacpp 2026.10.11549, gguf 0.19.0, numpy 2.4.6, PyYAML 6.0.4, requests 2.34.2,
#   charset-normalizer 3.5.3, idna 3.20, urllib3 2.8.0, certifi 2026.10.19.post1, tqdm 4.70.1
#   (PyPI)
# Guess: minimum and maximum are enforced or refused, for both types alike; so are multipleOf,
#   uniqueItems and required.
# Seen: an integer from 5 to 7 is one; a number from 0.25 to 0.5 is 2181 or the like. multipleOf,
#   uniqueItems and a required member without a schema are ignored, with status 200 and
#   finish_reason "stop".
# Why: a confidence from 0 to 1 is what most schemas ask for: the answer parses and is out of
#   range, and with validation behind it is paid for and thrown away.
# Documented: yes, in a list of what its grammars do not support; requests are accepted all the
#   same.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" xllamacpp==2026.10.11549 gguf==0.19.0 \
    numpy==2.4.6 PyYAML==6.0.4 requests==2.34.2 charset-normalizer==3.5.3 idna==3.20 \
    urllib3==2.8.0 certifi==2026.10.19.post1 tqdm==4.70.1
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import json
from tiny_model import start

post = start()

def answers(schema):
    made = []
    for seed in range(8):
        body = {"messages": [{"role": "user", "content": "-"}], "seed": seed, "max_tokens": 90}
        named = {"name": "a", "schema": schema}
        body["response_format"] = {"type": "json_schema", "json_schema": named}
        choice = post("/v1/chat/completions", body)["choices"][0]
        if choice["finish_reason"] == "stop":
            made.append(json.loads(choice["message"]["content"]))
    return made

integers = answers({"type": "integer", "minimum": 5, "maximum": 7})
numbers = answers({"type": "number", "minimum": 0.25, "maximum": 0.5})
sevens = answers({"type": "integer", "minimum": 0, "maximum": 99, "multipleOf": 7})
member = {"type": "object", "properties": {"a": {"type": "boolean"}}, "required": ["a", "b"]}
objects = answers(member | {"additionalProperties": False})
print(integers, numbers, sevens, objects, sep="\n")
assert integers and all(5 <= value <= 7 for value in integers)
assert numbers and any(not 0.25 <= value <= 0.5 for value in numbers)
assert any(value % 7 for value in sevens)
assert objects and all("b" not in value for value in objects)
PY
