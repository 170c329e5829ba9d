#!/usr/bin/env bash
# requests-cache answers a request for two texts with the answers to the same texts in another
# order.
# Versions: requests-cache 1.3.3, attrs 26.1.0, cattrs 26.2.1, typing_extensions 4.16.0,
#   platformdirs 4.14.8, requests 2.34.2, charset-normalizer 3.5.3, idna 3.20, urllib3 2.8.0,
#   certifi 2026.10.19.post1, url-normalize 3.1.0 (PyPI)
# Guess: the body is part of the key; keys of JSON objects may be sorted for it, lists not: their
#   order means something.
# Seen: a JSON body that is a list is sorted: after ["not due", "due"], the request ["due", "not
#   due"] is not sent, and gets the answers of the first. A list inside of an object is not
#   sorted.
# Why: classifiers, embedders and rerankers take a list of texts and answer by position: each text
#   has the other's label.
# Documented: that bodies are normalised and sorted is; not that lists are.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" requests-cache==1.3.3 attrs==26.1.0 \
    cattrs==26.2.1 typing_extensions==4.16.0 platformdirs==4.14.8 requests==2.34.2 \
    charset-normalizer==3.5.3 idna==3.20 urllib3==2.8.0 certifi==2026.10.19.post1 \
    url-normalize==3.1.0
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import json
import requests_cache
from model_server import calls, serve

url = serve(lambda call: (200, "application/json", json.dumps({"call": call}).encode()))
session = requests_cache.CachedSession(backend="memory", allowable_methods=("GET", "POST"))
texts = ["not due", "due"]
bodies = [texts, texts[::-1], {"input": texts}, {"input": texts[::-1]}]
seen = [session.post(url, json=body).json()["call"] for body in bodies]
print(seen, len(calls))
assert seen == [1, 1, 2, 3]
PY
