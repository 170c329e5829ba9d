#!/usr/bin/env bash
# requests-sse and aiohttp-sse-client send the POST again as soon as the answer is complete.
# Versions: requests-sse 0.5.3, requests 2.34.2, certifi 2026.10.19.post1, charset-normalizer
#   3.5.3, idna 3.20, urllib3 2.8.0, aiohttp-sse-client 0.2.1, aiohttp 3.14.5, aiohappyeyeballs
#   2.7.1, aiosignal 1.4.0, attrs 26.1.0, frozenlist 1.8.0, multidict 7.2.1, propcache 0.5.4,
#   typing_extensions 4.16.0, yarl 1.25.1 (PyPI)
# Guess: a loop over the events of a POST ends with the response: only a GET can be sent again.
# Seen: when the server ends the response, also after data: [DONE], both wait (five seconds by
#   default) and send the same POST, and the loop goes on with the events of the next answer; it
#   never ends.
# Why: each pass is another paid answer, and its text is appended to the first. Who breaks at
#   [DONE] pays once; servers that only close the response have no such line.
# Documented: that they reconnect after a broken connection is; that a complete answer counts as
#   one, and that a POST is sent again, is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" requests-sse==0.5.3 requests==2.34.2 \
    certifi==2026.10.19.post1 charset-normalizer==3.5.3 idna==3.20 urllib3==2.8.0 \
    aiohttp-sse-client==0.2.1 aiohttp==3.14.5 aiohappyeyeballs==2.7.1 aiosignal==1.4.0 \
    attrs==26.1.0 frozenlist==1.8.0 multidict==7.2.1 propcache==0.5.4 typing_extensions==4.16.0 \
    yarl==1.25.1
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import asyncio, datetime
import model_server, requests_sse
from aiohttp_sse_client.client import EventSource

answer = b'data: {"text": "No."}\n\ndata: [DONE]\n\n'
address = model_server.serve(lambda _: (200, "text/event-stream", answer))
soon = datetime.timedelta(milliseconds=20)

def first(count):
    with requests_sse.EventSource(address, method="POST", json={}, reconnection_time=soon) as source:
        return [event.data for event, _ in zip(source, range(count))]

async def first_async(count):
    seen = []
    async with EventSource(address, option={"method": "POST"}, reconnection_time=soon) as source:
        async for event in source:
            seen.append(event.data)
            if len(seen) == count:
                return seen

events = [first(5), asyncio.run(first_async(5))]
print(*events, len(model_server.calls), sep="\n")
assert events == [['{"text": "No."}', "[DONE]"] * 2 + ['{"text": "No."}']] * 2
assert len(model_server.calls) == 6
PY
