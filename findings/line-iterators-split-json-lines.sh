#!/usr/bin/env bash
# iter_lines of OpenAI's SDK and of requests cuts JSON Lines inside a string.
# Versions: openai 3.3.0, anyio 4.16.0, certifi 2026.10.19.post1, distro 1.9.0, h11 0.16.0,
#   httpcore2 2.16.2, httpx2 2.16.2, idna 3.20, jiter 0.14.0, pydantic 2.14.4, pydantic_core
#   2.50.5, annotated-types 0.8.0, typing-inspection 0.4.5, typing_extensions 4.16.0, sniffio
#   1.3.1, truststore 0.10.5, requests 2.34.2, urllib3 2.8.0, charset-normalizer 3.5.3 (PyPI)
# Guess: the lines of a JSON Lines file end with a line feed; iter_lines, which the batch API's
#   results call for, gives one record a line.
# Seen: both split at U+2028 and U+0085 too, which JSON allows in strings: three records come as
#   six lines. requests does it with decode_unicode=True only.
# Why: models write U+2028 when the document has it: those results, already paid for, cannot be
#   parsed, and every other line is "damaged".
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" openai==3.3.0 anyio==4.16.0 \
    certifi==2026.10.19.post1 distro==1.9.0 h11==0.16.0 httpcore2==2.16.2 httpx2==2.16.2 \
    idna==3.20 jiter==0.14.0 pydantic==2.14.4 pydantic_core==2.50.5 annotated-types==0.8.0 \
    typing-inspection==0.4.5 typing_extensions==4.16.0 sniffio==1.3.1 truststore==0.10.5 \
    requests==2.34.2 urllib3==2.8.0 charset-normalizer==3.5.3
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import json, openai, requests
from model_server import serve

record = json.dumps({"custom_id": "1", "text": "first\u2028second"}, ensure_ascii=False)
body = "".join(f"{record}\n" for _ in range(3)).encode()
url = serve(lambda _: (200, "application/jsonl; charset=utf-8", body))
content = openai.OpenAI(base_url=url, api_key="-").files.content("file")
seen = [
    len(list(content.iter_lines())),
    len(list(requests.get(url, stream=True).iter_lines(decode_unicode=True))),
    len(list(requests.get(url, stream=True).iter_lines())),
    body.count(b"\n"),
]
print(seen)
assert seen == [6, 6, 3, 3]
PY
