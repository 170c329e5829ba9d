#!/usr/bin/env bash
# llama.cpp's server demands an object where allOf demands a number, and permits anything where
# anyOf stands beside properties.
# Versions: xllamacpp 2026.10.11549, gguf 0.19.0, numpy 2.4.6, PyYAML 6.0.4, requests 2.34.2,
#   charset-normalizer 3.5.3, idna 3.20, urllib3 2.8.0, certifi 2026.10.19.post1, tqdm 4.70.1
#   (PyPI)
# Guess: a schema that is not understood is refused, or only its unknown keyword is left out.
# Seen: allOf with an integer and its bound gives {} each time, never a number; an object with
#   properties and anyOf of two required lists gives a number, a list or a text: the type is
#   forgotten. All with status 200.
# Why: the first is how generators refine a type, the second how one says "one of these members":
#   the answers are valid JSON, of another type.
# Documented: not that we found.
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

def kinds(schema):
    made = set()
    for seed in range(8):
        body = {"messages": [{"role": "user", "content": "-"}], "seed": seed, "max_tokens": 90}
        named = {"name": "a", "schema": schema}
        body["response_format"] = {"type": "json_schema", "json_schema": named}
        choice = post("/v1/chat/completions", body)["choices"][0]
        if choice["finish_reason"] == "stop":
            made.add(type(json.loads(choice["message"]["content"])).__name__)
    return made

number = kinds({"allOf": [{"type": "integer", "minimum": 3}, {"maximum": 5}]})
either = kinds(
    {
        "type": "object",
        "properties": {"a": {"type": "boolean"}, "b": {"type": "boolean"}},
        "anyOf": [{"required": ["a"]}, {"required": ["b"]}],
        "additionalProperties": False,
    }
)
print(number, either)
assert number == {"dict"} and either - {"dict"}
PY
