#!/usr/bin/env bash
# llama.cpp's server answers nothing when one of the stop strings is empty, and says that it
# finished.
# Versions: xllamacpp 2026.10.11549, gguf 0.19.0, numpy 2.4.6, PyYAML 6.0.4, requests 2.34.2,
#   charset-normalizer 3.5.3, idna 3.20, urllib3 2.8.0, certifi 2026.10.19.post1, tqdm 4.70.1
#   (PyPI)
# Guess: an empty stop string is ignored, or refused with status 400.
# Seen: stop [""] matches at once: the content is "", finish_reason "stop", status 200; a schema
#   changes nothing about it.
# Why: a stop word that is left blank in a configuration or template makes each answer empty, and
#   each is complete by its reason.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" xllamacpp==2026.10.11549 gguf==0.19.0 \
    numpy==2.4.6 PyYAML==6.0.4 requests==2.34.2 charset-normalizer==3.5.3 idna==3.20 \
    urllib3==2.8.0 certifi==2026.10.19.post1 tqdm==4.70.1
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
from tiny_model import start

post = start()
schema = {"name": "a", "schema": {"type": "boolean"}}
body = {"messages": [{"role": "user", "content": "-"}], "max_tokens": 20, "temperature": 0}
body["response_format"] = {"type": "json_schema", "json_schema": schema}
choices = [post("/v1/chat/completions", body | stop)["choices"][0] for stop in ({}, {"stop": [""]})]
seen = [(choice["message"]["content"].strip(), choice["finish_reason"]) for choice in choices]
print(seen)
assert seen[0][0] in ("true", "false") and seen[1] == ("", "stop")
PY
