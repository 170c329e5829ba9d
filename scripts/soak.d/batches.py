"""Kills the tool around everything that it does with batches of a provider, takes its work up by another
process, and compares what came of it with the books of the simulator and with the report of a live run.

A proxy between the tool and the simulator knows what is asked, and kills at a point of it: before the
simulator has heard of a batch, after it has made one and before anybody is told, in the middle of the
results, of a cancellation, and of what is sent live behind it.
"""

import contextlib
import csv
import http.client
import json
import os
import pathlib
import random
import socket
import subprocess
import threading
import time
import urllib.request

import tool as tools

CONCURRENCY = 4
PIPELINE = """\
analysis: sentiment
model: anthropic/claude-haiku-5-5
batch: {{max_concurrent: {concurrency}}}
retry: {{base_delay: 1ms}}
delivery: {delivery}
"""

# Where a process is killed, in the order of a job; "before" and "after" are about the simulator, "noted"
# is when the tool has been told.
BATCH = ["start", "live-before", "live-after", "create-head", "create-mid", "create-after",
         "poll-before", "poll-noted", "results-before", "results-mid", "results-noted"]
AUTO = ["create-after", "create-noted", "poll-noted", "cancel-before", "cancel-after",
        "cancel-noted", "results-mid", "results-noted", "live-before", "live-after", "live-noted"]
# Where it is killed instead, if its point does not come any more.
BATCH_LATER = {"live": ("create-after", "poll-noted"), "create": ("poll-noted",)}
AUTO_LATER = {"create": ("poll-noted",), "cancel": ("results-mid",), "results": ("live-noted",)}


def kind(method, path):
    """What a request is about."""
    if path.startswith("/v1/messages/batches"):
        if path.endswith("/results"):
            return "results"
        if path.endswith("/cancel"):
            return "cancel"
        if method == "POST":
            return "create"
        return "poll" if path.count("/") > 3 else "list"
    return "live" if path == "/v1/messages" else "other"


class Proxy:
    """Hands requests on, and kills the process that made one when its point has come."""

    def __init__(self, upstream):
        self.upstream = upstream
        self.lock = threading.Lock()
        self.point, self.left, self.generator, self.victim = None, 0, random.Random(0), None
        # Where the last process was killed.
        self.struck, self.later = None, ()
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def arm(self, point, nth, generator, victim, later=()):
        """From now on the nth time at a point is deadly."""
        with self.lock:
            self.point, self.left, self.generator, self.victim = point, nth, generator, victim
            self.struck, self.later = None, later

    def is_hit(self, point):
        """Whether a process is to die at a point that it has come to."""
        with self.lock:
            if self.victim is None or self.point is None:
                return False
            if point in self.later:
                self.left = 1
            elif self.point != point:
                return False
            self.left -= 1
            if self.left > 0:
                return False
            self.struck = point
            return True

    def kill(self):
        with self.lock:
            self.point = None
            if self.victim is not None:
                self.victim.kill()

    def strike(self, point):
        if not self.is_hit(point):
            return False
        self.kill()
        return True

    def accept(self):
        with contextlib.suppress(OSError):
            while True:
                client, _ = self.socket.accept()
                threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def close(self):
        self.socket.close()

    def serve(self, client):
        with contextlib.suppress(OSError, http.client.HTTPException, ValueError), client:
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            reader = client.makefile("rb")
            while self.exchange(client, reader):
                pass

    def exchange(self, client, reader):
        """One request and its answer; whether another may follow."""
        line = reader.readline(65536).decode()
        if not line.strip():
            return False
        method, path, _ = line.split(" ", 2)
        fields = {}
        while (field := reader.readline(65536).decode().rstrip("\r\n")):
            name, _, value = field.partition(":")
            fields[name.lower()] = value.strip()
        what, size = kind(method, path), int(fields.get("content-length", 0))
        if what == "create" and self.strike("create-head"):
            return False
        body = bytearray()
        cut = int(size * self.generator.random()) if what == "create" else -1
        is_cut = what == "create" and self.is_hit("create-mid")
        while len(body) < size:
            if is_cut and len(body) >= cut:
                self.kill()
                return False
            piece = reader.read1(min(1 << 16, size - len(body)))
            if not piece:
                return False
            body += piece
        if self.strike(f"{what}-before"):
            return False
        upstream = http.client.HTTPConnection("127.0.0.1", self.upstream, timeout=600)
        upstream.request(method, path, bytes(body), {
            name: value for name, value in fields.items()
            if name not in ("host", "content-length", "connection", "transfer-encoding")})
        answer = upstream.getresponse()
        content = answer.read()
        upstream.close()
        if self.strike(f"{what}-after"):
            return False
        head = [f"HTTP/1.1 {answer.status} {answer.reason}"]
        head += [f"{name}: {value}" for name, value in answer.getheaders()
                 if name.lower() not in ("content-length", "transfer-encoding", "connection")]
        client.sendall("\r\n".join([*head, f"content-length: {len(content)}", "", ""]).encode())
        if what == "results" and self.is_hit("results-mid"):
            client.sendall(content[:int(len(content) * self.generator.random())])
            time.sleep(0.005)
            self.kill()
            return False
        client.sendall(content)
        if self.is_hit(f"{what}-noted"):
            time.sleep(self.generator.random() * (0.4 if what == "results" else 0.03))
            self.kill()
        return True


class Job:
    """A ledger, the simulator that it is about, and the processes that work on it."""

    def __init__(self, tool, simulator, work, name, delivery, options):
        self.tool, self.folder, self.name = tool, work, name
        (work / f"{name}.yml").write_text(
            PIPELINE.format(concurrency=CONCURRENCY, delivery=delivery))
        self.simulator = subprocess.Popen(
            [simulator, "--keep-requests", "0", *options], stdout=subprocess.PIPE, text=True)
        self.url = self.simulator.stdout.readline().strip()
        self.proxy = Proxy(int(self.url.rsplit(":", 1)[1]))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.proxy.close()
        self.simulator.kill()
        self.simulator.wait()

    def start(self, is_collecting):
        """A process that begins the job, or takes it up."""
        ledger, report = f"{self.name}.sqlite", f"{self.name}.csv"
        arguments = ["collect", "--wait", "1h"] if is_collecting \
            else ["docs", "-p", f"{self.name}.yml"]
        return subprocess.Popen(
            [self.tool.binary, *arguments, "--ledger", ledger, "-o", report, "-q"],
            cwd=self.folder, env=self.tool.environment(self.proxy.url), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=tools.no_core)

    def books(self, what="books"):
        with urllib.request.urlopen(f"{self.url}/simulator/{what}") as answer:
            return json.load(answer)

    def rows(self):
        """The report without what differs between ways to have answers: price, time, provenance."""
        path = self.folder / f"{self.name}.csv"
        if not path.exists():
            return None
        with path.open(newline="") as file:
            return [tuple(row[key] for key in ("document", "status", "sentiment", "confidence"))
                    for row in csv.DictReader(file)]


def kills(tool, work, is_short):
    """Processes killed around batches: nothing lost, nothing paid twice, the report of a live run."""
    simulator = os.environ.get("SIMULATOR") or str(pathlib.Path(tool.binary).with_name("api-simulator"))
    if not os.access(simulator, os.X_OK):
        yield "api-simulator", [f"{simulator} is not there; swift build --product api-simulator makes it"]
        return
    documents = int(os.environ.get("SOAK_DOCUMENTS", 300 if is_short else 10_000))
    jobs = int(os.environ.get("SOAK_JOBS", 2 if is_short else 19))
    (work / "docs").mkdir()
    for index in range(documents):
        (work / "docs" / f"{index:06}.txt").write_text(f"Review {index}. It boils water.")
    generator = random.Random(21)
    with Job(tool, simulator, work, "live", "live", []) as live:
        process = live.start(False)
        _, errors = process.communicate()
        expected = live.rows()
        if process.returncode != 0:
            yield "a live run", [errors.decode(errors="replace")[-300:]]
            return
    for number in range(jobs):
        yield from job(tool, simulator, work, number, documents, expected, generator)


def job(tool, simulator, work, number, documents, expected, generator):
    """One job, killed at each of its points; yields each kill, and what came of the job."""
    is_auto = number % 2 == 1
    if is_auto:
        # Batches are cut off somewhere in their midst.
        deadline = 8 if documents < 1000 else 30
        delivery = f"{{mode: auto, deadline: {deadline}s, poll: 50ms}}"
        options = ["--batch-time", "1s", "--batch-rate", "2", "--batch-cancelling", "50ms"]
    else:
        delivery = "{mode: batch, poll: 50ms}"
        options = ["--batch-time", "300ms"]
    found, allowed, killed, status = [], 0, 0, None
    with Job(tool, simulator, work, f"job-{number}", delivery, options) as job:
        for point in AUTO if is_auto else BATCH:
            started = (work / f"job-{number}.sqlite").exists() and job.books()["answers"] > 0
            process = job.start(started and generator.random() < 0.5)
            most = {"create": 3, "cancel": 3, "results": 3, "live": documents // 100, "poll": 5}
            if point == "create-after" and number % 4 == 2:
                point = "create-noted"
            is_many = is_auto and documents >= 2000
            nth = generator.randint(1, most[point.split("-")[0]]) if is_many else 1
            if point == "start":
                job.proxy.arm(None, 0, generator, None)
                time.sleep(generator.random() * 0.5)
                process.kill()
            else:
                later = AUTO_LATER if is_auto else BATCH_LATER
                job.proxy.arm(point, nth, generator, process, later.get(point.split("-")[0], ()))
            try:
                _, errors = process.communicate(timeout=900)
                status = process.returncode
            except subprocess.TimeoutExpired:
                process.kill()
                status, errors = None, b"it did not end"
            # What is under way live when a process dies may be paid for again.
            if status == -9 and (job.proxy.struck or "").startswith("live-"):
                allowed += CONCURRENCY if is_auto else 1
            if status == -9 and point == "start":
                allowed += 1
            killed += status == -9
            is_sound = status == -9 or status in (0, 4, 6)
            name = f"job {number}, {point} {nth}"
            yield name, [] if is_sound else [f"status {status}: {errors.decode()[-300:]}"]
        job.proxy.arm(None, 0, generator, None)
        for attempt in range(3):
            process = job.start(attempt == 0)
            _, errors = process.communicate()
            if process.returncode == 0:
                break
        if process.returncode != 0:
            found.append(f"status {process.returncode}: {errors.decode(errors='replace')[-300:]}")
        rows = job.rows()
        if rows is None or len(rows) != documents:
            found.append(f"{len(rows or [])} of {documents} documents are in the report")
        elif rows != expected:
            differing = sum(ours != theirs for ours, theirs in zip(rows, expected))
            found.append(f"{differing} rows differ from those of a live run")
        books = job.books()
        again = sum(entry["answers"] - 1 for entry in job.books("documents") if entry["answers"] > 1)
        unanswered = documents - books["documents_answered"]
        if unanswered:
            found.append(f"{unanswered} answers were never made")
        if again > allowed:
            found.append(f"{again} answers were paid twice, with {allowed} under way at kills")
        with contextlib.closing(tools.sqlite3.connect(work / f"job-{number}.sqlite")) as database:
            if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                found.append("the ledger is damaged")
    how = "cut over" if is_auto else "batches alone"
    print(f"  job {number}: {how}, killed {killed} times, {books['batch_answers']} answers by batches, "
          f"{documents - books['documents_answered']} lost, {again} paid twice (sent live at a kill: "
          f"{allowed} at most)", flush=True)
    yield f"job {number}, {how}", found
