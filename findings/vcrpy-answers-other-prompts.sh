#!/usr/bin/env bash
# vcrpy answers a changed prompt with the recording of the old one.
# Versions: vcrpy 9.4.2, PyYAML 6.0.4, wrapt 2.5.2, requests 2.34.2, charset-normalizer 3.5.3,
#   idna 3.20, urllib3 2.8.0, certifi 2026.10.19.post1 (PyPI)
# Guess: a request whose body differs from the recorded one is sent, or refused as new in the mode
#   "once".
# Seen: requests match by method and address only: the new prompt gets the old answer, and the
#   test passes.
# Why: all calls of a model have one address: tests recorded with vcrpy keep passing whatever
#   becomes of prompts, schemas and documents.
# Documented: yes, as the default of match_on, with body as an option.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" vcrpy==9.4.2 PyYAML==6.0.4 \
    wrapt==2.5.2 requests==2.34.2 charset-normalizer==3.5.3 idna==3.20 urllib3==2.8.0 \
    certifi==2026.10.19.post1
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import json, tempfile
import requests, vcr
from model_server import calls, serve

url = serve(lambda call: (200, "application/json", json.dumps({"call": call}).encode()))
with tempfile.TemporaryDirectory() as folder:
    recorder, seen = vcr.VCR(cassette_library_dir=folder), []
    for prompt in ("Is the fee due?", "Is the fee not due?"):
        with recorder.use_cassette("test.yaml"):
            seen.append(requests.post(url, json={"prompt": prompt}).json()["call"])
print(seen)
assert seen == [1, 1] and len(calls) == 1
PY
