"""Hands in, collects and reports jobs of three sizes, and says what memory that takes, whether it grows with
the size, and how fast results are kept."""

import contextlib
import http.client
import http.server
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time

binaries = sys.argv[1]
sizes = sorted(map(int, sys.argv[2:])) or [25_000, 50_000, 100_000]
# In MB, also by how much the largest job may take more than the smallest; results a second.
most_memory, most_growth, least_rate = 80, 8, 20_000


class Server(http.server.BaseHTTPRequestHandler):
    """Batches that are done at once; each request has the answer that the simulator gave to the first."""

    protocol_version = "HTTP/1.1"
    simulator, message, batches = 0, None, []

    def log_message(self, *_):
        pass

    def send(self, body, kind="application/json"):
        self.send_response(200)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def batch(self, number):
        count, _ = Server.batches[number]
        return {
            "id": f"msgbatch_{number}", "type": "message_batch", "processing_status": "ended",
            "request_counts": {"processing": 0, "succeeded": count, "errored": 0, "canceled": 0,
                               "expired": 0},
            "created_at": "2026-12-01T00:00:00Z", "expires_at": "2026-12-02T00:00:00Z",
            "results_url": f"http://{self.headers['host']}/v1/messages/batches/msgbatch_{number}/results",
        }

    def do_POST(self):
        left, ids, tail = int(self.headers["content-length"]), [], b""
        if self.path == "/v1/messages":
            upstream = http.client.HTTPConnection("127.0.0.1", Server.simulator)
            upstream.request("POST", self.path, self.rfile.read(left), {
                name: self.headers[name] for name in ("x-api-key", "anthropic-version", "content-type")})
            Server.message = upstream.getresponse().read()
            return self.send(Server.message)
        while left > 0:
            piece = self.rfile.read(min(1 << 20, left))
            left -= len(piece)
            tail += piece
            found = list(re.finditer(rb'"custom_id":"([^"]+)"', tail))
            ids += [match[1] for match in found]
            # Half of an id may stand at the end.
            tail = tail[found[-1].end():][-200:] if found else tail[-200:]
        answer = b'","result":{"type":"succeeded","message":' + Server.message + b"}}\n"
        lines = b"".join(b'{"custom_id":"' + name + answer for name in reversed(ids))
        Server.batches.append((len(ids), lines))
        self.send(json.dumps(self.batch(len(Server.batches) - 1)).encode())

    def do_GET(self):
        number = int(re.search(r"msgbatch_(\d+)", self.path)[1])
        if self.path.endswith("/results"):
            return self.send(Server.batches[number][1], "application/x-jsonl")
        self.send(json.dumps(self.batch(number)).encode())


def processor(pid):
    """The processor time of a process so far, in seconds."""
    fields = open(f"/proc/{pid}/stat").read().rsplit(") ", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak(pid):
    """The peak memory of a process so far, in MB; 0 where it has ended."""
    with contextlib.suppress(OSError):
        if found := re.search(r"VmHWM:\s*(\d+)", open(f"/proc/{pid}/status").read()):
            return int(found[1]) / 1024
    return 0


class Watch(threading.Thread):
    """Looks at the peak memory of a process until it has ended.

    What the kernel tells of it behind its end is of no use: that begins with the memory of the process which
    has started it, ours, which holds all results.
    """

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid, self.peak = pid, 0
        self.start()

    def run(self):
        while now := peak(self.pid):
            self.peak = now
            time.sleep(0.02)


def run(folder, url, arguments):
    """Runs a command; returns its seconds, peak memory in MB, and when it noted each batch: by the clock,
    in seconds of processor time, and what memory it had taken at most by then."""
    start = time.monotonic()
    process = subprocess.Popen(
        [f"{binaries}/analyze", *arguments], cwd=folder, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "ANTHROPIC_API_KEY": "any", "ANTHROPIC_BASE_URL": url},
    )
    watch, noted, said = Watch(process.pid), [], []
    for line in process.stderr:
        said.append(line)
        if " submitted = " in line:
            noted.append((time.monotonic() - start, processor(process.pid), peak(process.pid)))
    process.wait()
    if process.returncode not in (0, 6):
        sys.exit(f"status {process.returncode}: {''.join(said)}")
    return time.monotonic() - start, watch.peak, noted


def job(folder, url, requests):
    """One job; returns the peak memory of each of its commands, in MB, and what fell short."""
    Server.batches, failed = [], []
    with open(f"{folder}/reviews.csv", "w") as file:
        file.write("id,text\n")
        for index in range(requests + 1):
            file.write(f"{index:06},Review {index}. It boils water.\n")
    with open(f"{folder}/p.yml", "w") as file:
        file.write(
            "analysis: sentiment\nmodel: anthropic/claude-haiku-5-5\n"
            "input: {csv: {id: id, text: [text]}}\ndelivery: {mode: batch, poll: 1ms}\n"
        )
    run_of = ["reviews.csv", "-p", "p.yml", "--ledger", "l"]
    peaks = {}
    seconds, peaks["submit"], _ = run(folder, url, ["submit", *run_of])
    count = sum(count for count, _ in Server.batches)
    print(f"{count:,} requests in {len(Server.batches)} batches")
    print(f"  submit: {seconds:.1f} s, peak memory {peaks['submit']:.0f} MB", flush=True)
    seconds, peaks["collect"], noted = run(folder, url, ["collect", "--ledger", "l", "-o", "r.jsonl"])
    clock, cpu, collecting = noted[-1]
    rate = count / cpu
    print(f"  collect: results in the ledger {clock:.1f} s after the start of the command, {count / clock:,.0f} a "
          f"second; {cpu:.1f} s of processor time, {rate:,.0f} a second of it; peak memory until then "
          f"{collecting:.0f} MB, with the report {peaks['collect']:.0f} MB, after {seconds:.1f} s", flush=True)
    with open(f"{folder}/r.jsonl") as file:
        analyzed = sum('"status":"analyzed"' in line for line in file)
    if analyzed != requests + 1:
        failed.append(f"{analyzed} of {requests + 1} documents are analyzed")
    if rate < least_rate and requests == sizes[-1]:
        failed.append(f"{rate:,.0f} results were collected in a second of processor time")
    seconds, peaks["report"], _ = run(folder, url, ["report", "--ledger", "l", "-o", "again.jsonl"])
    print(f"  report: {seconds:.1f} s, peak memory {peaks['report']:.0f} MB", flush=True)
    seconds, peaks["live run"], _ = run(folder, url, [*run_of, "--set", "delivery=live", "-o", "live.jsonl"])
    print(f"  live run over the same documents: {seconds:.1f} s, peak memory {peaks['live run']:.0f} MB", flush=True)
    return peaks, failed


simulator = subprocess.Popen([f"{binaries}/api-simulator"], stdout=subprocess.PIPE, text=True)
failed, all_peaks = [], []
try:
    Server.simulator = int(simulator.stdout.readline().strip().rsplit(":", 1)[1])
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for requests in sizes:
        with tempfile.TemporaryDirectory() as folder:
            peaks, faults = job(folder, f"http://127.0.0.1:{server.server_port}", requests)
            failed += faults
            all_peaks.append(peaks)
finally:
    simulator.terminate()
    simulator.wait()
for command, last in all_peaks[-1].items():
    growth = last - all_peaks[0][command]
    # The ids of a batch are in memory until it is handed in, of 99,000 requests at most.
    bound = None if command == "submit" else most_growth
    print(f"{command}: {last:.0f} MB (to be under {most_memory}), {growth:+.0f} MB from the smallest to the largest "
          f"job{f' (to be under {bound})' if bound else ''}")
    if last >= most_memory:
        failed.append(f"{command} took {last:.0f} MB")
    if bound and growth >= bound:
        failed.append(f"{command} takes more memory the larger the job is")
for reason in failed:
    print(f"error: {reason}", file=sys.stderr)
sys.exit(1 if failed else 0)
