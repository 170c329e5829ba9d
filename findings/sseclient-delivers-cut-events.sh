#!/usr/bin/env bash
# sseclient-py delivers the event that was being sent when the connection ended.
# Versions: sseclient-py 1.9.0, requests 2.34.2, urllib3 2.8.0, charset-normalizer 3.5.3, idna
#   3.20, certifi 2026.10.19.post1 (PyPI)
# Guess: an event that is not followed by an empty line is discarded at the end, as the standard
#   says.
# Seen: it is delivered like any other: "the fee is 12" of "the fee is 1250".
# Why: a cut answer cannot be told from a whole one: the last number or word is a part of it.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" sseclient-py==1.9.0 requests==2.34.2 \
    urllib3==2.8.0 charset-normalizer==3.5.3 idna==3.20 certifi==2026.10.19.post1
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import requests, sseclient
from model_server import serve

url = serve(lambda _: (200, "text/event-stream", b"data: one\n\ndata: the fee is 12"))
seen = [event.data for event in sseclient.SSEClient(requests.get(url, stream=True)).events()]
print(seen)
assert seen == ["one", "the fee is 12"]
PY
