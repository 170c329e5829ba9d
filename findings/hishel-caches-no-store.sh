#!/usr/bin/env bash
# hishel 2 answers from its cache what the server marked no-store, what has no date of expiry, and
# another language.
# Versions: hishel 2.0.0, anyio 4.16.0, anysqlite 0.0.5, certifi 2026.10.19.post1, h11 0.16.0,
#   httpcore 1.0.9, httpx 0.28.1, idna 3.20, msgpack 1.2.4, typing-extensions 4.16.0 (PyPI)
# Guess: an HTTP cache keeps what Cache-Control allows, for as long as it says, and tells apart what
#   Vary names.
# Seen: CacheClient() keeps each successful GET, for ever: with no-store, without any header, and
#   for "de" what was asked for "en" although the answer has Vary: Accept-Language. With rfc=True,
#   which is off by default, all three are asked again.
# Why: the state of a batch ("in progress", no-store) stays as it was at the first poll; a job that
#   checks its sources each night reads those of the first night.
# Documented: that the mode of RFC 9111 is optional is; what the other one keeps, and that it has no
#   end, is not in its README.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" hishel==2.0.0 anyio==4.16.0 \
    anysqlite==0.0.5 certifi==2026.10.19.post1 h11==0.16.0 httpcore==1.0.9 httpx==0.28.1 \
    idna==3.20 msgpack==1.2.4 typing-extensions==4.16.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import os, tempfile, threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from hishel.httpx import CacheClient

os.chdir(tempfile.mkdtemp())
requests = []

class Server(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        requests.append(self.path)
        language = self.headers.get("Accept-Language", "")
        body = f"{language}{len(requests)}".encode()
        self.send_response(200)
        if self.path.startswith("/no-store"):
            self.send_header("Cache-Control", "no-store")
        if self.path.startswith("/vary"):
            self.send_header("Cache-Control", "max-age=60")
            self.send_header("Vary", "Accept-Language")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass

server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()

def asked(path, **options):
    requests.clear()
    with CacheClient(trust_env=False, **options) as client:
        for language in ("en", "de"):
            url = f"http://127.0.0.1:{server.server_port}/{path}-{len(options)}"
            client.get(url, headers={"Accept-Language": language})
    return len(requests)

paths = ("no-store", "plain", "vary")
seen = [[asked(path) for path in paths], [asked(path, rfc=True) for path in paths]]
print(seen)
assert seen == [[1, 1, 1], [2, 2, 2]]
PY
