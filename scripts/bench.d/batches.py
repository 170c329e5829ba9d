"""Runs the same documents live, in batches, and both with a deadline, against three kinds of provider."""

import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request

binaries, arguments = sys.argv[1], sys.argv[2:]
documents = int(arguments[0]) if arguments else 1000
deadline = float(arguments[1]) if len(arguments) > 1 else 30.0
concurrency, latency = 8, 0.1

# What the simulator is told, and how many requests of a batch it does a second, in all batches.
size = max(100, int(10 * deadline / 4))
batches = (documents - 1 + size - 1) // size
profiles = {
    "fast": (["--batch-time", "2s"], None),
    "slow": (["--batch-time", "0s", "--batch-rate", "1"], 1.0 * batches),
    "never": (["--batch-time", "1000000s"], 0.0),
}


def run(folder, options, delivery):
    """Runs once; returns seconds, live answers, batch answers, and documents analyzed."""
    simulator = subprocess.Popen(
        [f"{binaries}/api-simulator", "--latency", f"{int(latency * 1000)}ms", *options],
        stdout=subprocess.PIPE, text=True,
    )
    try:
        url = simulator.stdout.readline().strip()
        ledger = tempfile.mktemp(dir=folder)
        environment = {**os.environ, "ANTHROPIC_API_KEY": "any", "ANTHROPIC_BASE_URL": url}
        start = time.monotonic()
        done = subprocess.run(
            [f"{binaries}/analyze", f"{folder}/docs", "-p", f"{folder}/p.yml", "--set", f"delivery={delivery}",
             "--ledger", ledger, "-o", f"{ledger}.jsonl", "-q"],
            env=environment, stderr=subprocess.PIPE, text=True,
        )
        seconds = time.monotonic() - start
        books = json.load(urllib.request.urlopen(f"{url}/simulator/books"))
        assert books["documents_answered_again"] == 0, "an answer was paid for twice"
        rows = [json.loads(line) for line in open(f"{ledger}.jsonl")]
        analyzed = sum(row.get("status") == "analyzed" for row in rows)
        if done.returncode not in (0, 1):
            sys.exit(f"status {done.returncode}: {done.stderr}")
        return seconds, books["answers"] - books["batch_answers"], books["batch_answers"], analyzed
    finally:
        simulator.terminate()
        simulator.wait()


def best(rate, live_rate):
    """The best price in hindsight, in prices of a live answer: batches for as long as the rest can wait."""
    if rate is None:
        return documents / 2
    low = documents
    for step in range(1001):
        moment = deadline * step / 1000
        batched = min(documents, rate * moment)
        if (documents - batched) / live_rate <= deadline - moment:
            low = min(low, documents - batched / 2)
    return low


with tempfile.TemporaryDirectory() as folder:
    os.mkdir(f"{folder}/docs")
    for index in range(documents):
        with open(f"{folder}/docs/{index:06}.txt", "w") as file:
            file.write(f"Review {index}. It boils water and looks fine on the table.")
    with open(f"{folder}/p.yml", "w") as file:
        file.write(
            "analysis: sentiment\nmodel: anthropic/claude-haiku-5-5\n"
            f"batch: {{max_concurrent: {concurrency}}}\n"
        )
    ways = {
        "live": "live",
        "batch": f"{{mode: batch, deadline: {deadline:g}s, poll: 200ms}}",
        "auto": f"{{mode: auto, deadline: {deadline:g}s, poll: 200ms}}",
    }
    print(f"{documents} documents, {deadline:g} s, prices in those of a live run")
    print(f"{'batches':8} {'delivery':8} {'seconds':>8} {'live':>6} {'batch':>6} {'analyzed':>8} {'price':>6} {'best':>6}")
    failed, live_rate = [], concurrency / latency
    for name, (options, rate) in profiles.items():
        for way, delivery in ways.items():
            seconds, live, batched, analyzed = run(folder, options, delivery)
            price = (live + batched / 2) / documents
            if way == "live":
                live_rate = documents / seconds
            optimum = best(rate, live_rate) / documents
            shown = f"{optimum:6.3f}" if way == "auto" else ""
            print(f"{name:8} {way:8} {seconds:8.1f} {live:6} {batched:6} {analyzed:8} {price:6.3f} {shown}", flush=True)
            if way == "auto":
                if analyzed != documents:
                    failed.append(f"{name}: {documents - analyzed} documents have no answer")
                if seconds > deadline * 1.02:
                    failed.append(f"{name}: {seconds:.1f} s are more than the deadline")
                if price > optimum * 1.05:
                    failed.append(f"{name}: {price:.3f} is more than 1.05 times {optimum:.3f}")
    for reason in failed:
        print(f"error: {reason}", file=sys.stderr)
    sys.exit(1 if failed else 0)
