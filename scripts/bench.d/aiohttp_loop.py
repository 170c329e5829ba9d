"""What anybody would write first: so many requests at once to the Messages API, nothing kept but the answers.

usage: aiohttp_loop.py URL FOLDER CONNECTIONS     a request for each file of the folder
"""
import asyncio
import csv
import json
import pathlib
import sys

import aiohttp


async def main(url, folder, connections):
    files = sorted(pathlib.Path(folder).rglob("*.txt"))
    headers = {"x-api-key": "bench", "anthropic-version": "2023-06-01"}
    rows, places = [], asyncio.Semaphore(connections)
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=connections), headers=headers) as session:
        async def ask(file):
            async with places:
                body = {
                    "model": "claude-haiku-5-5", "max_tokens": 256,
                    "system": "Say whether the text is positive, negative, neutral or mixed.",
                    "messages": [{"role": "user", "content": file.read_text()}],
                }
                async with session.post(url + "/v1/messages", json=body) as reply:
                    message = await reply.json()
                    text = "".join(block.get("text", "") for block in message["content"])
                    rows.append((file.name, text, json.dumps(message["usage"])))
        await asyncio.gather(*(ask(file) for file in files))
    with open("loop.csv", "w", newline="") as report:
        csv.writer(report).writerows(rows)
    assert len(rows) == len(files)


asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
