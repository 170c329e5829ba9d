#!/usr/bin/env bash
# aiohttp-retry sends a POST three times after a 500 or a 501, a request refused with 429 once, and
# does not look at Retry-After.
# Versions: aiohttp-retry 2.9.1, aiohappyeyeballs 2.7.1, aiohttp 3.14.5, aiosignal 1.4.0, attrs
#   26.1.0, frozenlist 1.8.0, idna 3.20, multidict 7.2.1, propcache 0.5.4, typing-extensions 4.16.0,
#   yarl 1.25.1 (PyPI)
# Guess: as in urllib3 and httpx-retries, a POST is not repeated without being asked for; 429 and
#   503 are, after the seconds that the server names.
# Seen: each status from 500 on is tried three times, whatever the method, 501 (not implemented)
#   too; 429 is handed on at once; with statuses={429} it is repeated after 0.1 s, though
#   Retry-After says 2.
# Why: batches are created three times and paid for three times, and the one answer that a rate
#   limit calls for, to wait, is not given.
# Documented: retry_all_server_errors, on by default, is, and methods; Retry-After is not mentioned.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" aiohttp-retry==2.9.1 \
    aiohappyeyeballs==2.7.1 aiohttp==3.14.5 aiosignal==1.4.0 attrs==26.1.0 frozenlist==1.8.0 \
    idna==3.20 multidict==7.2.1 propcache==0.5.4 typing-extensions==4.16.0 yarl==1.25.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import asyncio, threading, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from aiohttp_retry import ExponentialRetry, RetryClient

times = []

class Server(BaseHTTPRequestHandler):
    def do_POST(self):
        times.append(time.monotonic())
        self.send_response(int(self.path[1:]))
        self.send_header("Retry-After", "2")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass

server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()

async def post(status, **options):
    times.clear()
    retry = ExponentialRetry(attempts=3, start_timeout=0.05, **options)
    async with RetryClient(retry_options=retry) as client:
        async with client.post(f"http://127.0.0.1:{server.server_port}/{status}") as answer:
            assert answer.status == status
    return len(times), times[-1] - times[0]

seen = {status: asyncio.run(post(status)) for status in (500, 501, 429)}
asked = asyncio.run(post(429, statuses={429}))
print(seen, asked)
assert [seen[status][0] for status in (500, 501, 429)] == [3, 3, 1]
assert asked[0] == 3 and asked[1] < 2
PY
