"""A limits server that is killed again and again while partitions of a job ask it for permits."""

import collections
import json
import pathlib
import random
import subprocess
import threading
import time
import urllib.request

from server import Server, good
from tool import KEY, PIPELINE

PARTITIONS, CONCURRENCY = 4, 4
# How many answers come between two kills at most, beside those in flight, and how many documents that takes.
STEP, DOCUMENTS = 28, 60
# What an answer takes, little less than what is reserved for it, and what that costs in picodollars.
USAGE = {"input_tokens": 400, "output_tokens": 240}
PRICE = 400 * 100_000 + 240 * 500_000
# How long a job may take, in seconds, and how much longer a kill of a server that starts waits at most.
PATIENCE, STARTING = 600, 0.3


class LimitsServer:
    """The limits server of a job, whose state and address outlive its processes."""

    def __init__(self, tool, folder, budget):
        self.folder, self.port, self.kills, self.unborn = folder, 0, 0, 0
        self.command = [tool.binary, "limits", "serve", "--job", "j", "--max-cost", f"{budget / 1e12:.12f}",
                        "--state", f"{folder}/limits.sqlite", "--token-file", f"{folder}/token"]
        self.start()
        self.await_address()

    def start(self):
        """Starts it, without waiting for it."""
        command = [*self.command, "--listen", f"127.0.0.1:{self.port}"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def await_address(self):
        """Waits until it listens."""
        self.address = self.process.stdout.readline().strip()
        if not self.address:
            raise RuntimeError(f"the limits server does not start: {self.process.communicate()[1]}")
        self.port = int(self.address.rpartition(":")[2])

    def kill(self):
        """Ends it without a word."""
        self.process.kill()
        self.process.communicate()
        self.kills += 1

    def status(self):
        """What it says about itself."""
        token = (self.folder / "token").read_text().strip()
        request = urllib.request.Request(f"{self.address}/status", headers={"Authorization": f"Bearer {token}"})
        with urllib.request.urlopen(request, timeout=30) as response:
            return json.load(response)


class Job:
    """The partitions of a job against a server that counts what it answers."""

    def __init__(self, tool, folder, server, documents):
        self.tool, self.folder, self.server, self.documents = tool, folder, server, documents
        (folder / "scratch").mkdir()
        (folder / "p.yml").write_text(
            PIPELINE.format(concurrency=CONCURRENCY, attempts=3, total=60_000, more=""))
        for number in range(1, PARTITIONS + 1):
            lines = (json.dumps({"id": f"d{index}", "text": f"The kettle {index} sings."}) + "\n"
                     for index in range(number - 1, documents, PARTITIONS))
            (folder / f"in.{number}.jsonl").write_text("".join(lines))

    def start(self, limits):
        """Starts an attempt at each partition."""
        more = {"ANALYZE_LIMITS": limits.address, "ANALYZE_LIMITS_TOKEN_FILE": f"{self.folder}/token",
                "TMPDIR": f"{self.folder}/scratch"}
        self.tools = []
        for number in range(1, PARTITIONS + 1):
            command = [self.tool.binary, "partition", "--quiet", "--job", "j", "--partition", f"{number}/{PARTITIONS}",
                       "--state", f"{self.folder}/state", "--pipeline", f"{self.folder}/p.yml"]
            with (open(self.folder / f"in.{number}.jsonl") as lines, open(self.folder / f"out.{number}.jsonl", "w") as rows,
                  open(self.folder / f"err.{number}", "w") as errors):
                self.tools.append(subprocess.Popen(
                    command, stdin=lines, stdout=rows, stderr=errors, env=self.tool.environment(self.server.url) | more))

    def answers(self):
        """How many answers were paid."""
        with self.server.lock:
            return sum(self.server.answered.values())

    def wait(self, answers):
        """Whether so many more answers are paid before every tool has ended."""
        goal = self.answers() + answers
        while self.answers() < goal:
            if all(tool.poll() is not None for tool in self.tools):
                return False
            time.sleep(0.005)
        return True

    def end(self):
        """Waits for all tools; gives the rows by status and reason, and what is wrong."""
        found, limit = [], time.monotonic() + PATIENCE
        for number, tool in enumerate(self.tools, 1):
            try:
                if (status := tool.wait(max(1, limit - time.monotonic()))) != 0:
                    found.append(f"partition {number} ended with status {status}: {self.said(number)!r}")
            except subprocess.TimeoutExpired:
                tool.kill()
                tool.wait()
                found.append(f"partition {number} was not done after {PATIENCE} s")
        rows = [json.loads(line) for number in range(1, PARTITIONS + 1)
                for line in (self.folder / f"out.{number}.jsonl").read_text().splitlines()]
        names = collections.Counter(row["document"] for row in rows)
        if lost := self.documents - len(names):
            found.append(f"{lost} documents have no row")
        if len(rows) != len(names):
            found.append(f"{len(rows) - len(names)} rows too many")
        if KEY in "".join(self.said(number) for number in range(1, PARTITIONS + 1)):
            found.append("the key is in standard error")
        return collections.Counter((row["status"], row["reason"]) for row in rows), found

    def said(self, number):
        """The end of what a tool said."""
        return (self.folder / f"err.{number}").read_text(errors="replace")[-300:]


def books(job, limits, budget):
    """What is wrong with the budget, by the limits server's books and by those of the provider."""
    status, paid = limits.status(), PRICE * job.answers()
    booked = status["spent_picodollars"] + status["reserved_picodollars"]
    found = []
    if booked > budget:
        found.append(f"the limits server has granted {booked} picodollars of {budget}")
    if paid > booked:
        found.append(f"{paid} picodollars were paid, {booked} are in the books")
    return found


def run(job, limits, kills, budget, source):
    """An attempt at all partitions in which the limits server is killed so often."""
    found = []
    job.start(limits)
    for _ in range(kills):
        if not job.wait(source.randrange(STEP)):
            found.append(f"the run was over after {limits.kills} kills")
            break
        time.sleep(source.uniform(0, 0.05))
        limits.kill()
        limits.start()
        # Some of them are killed while they start, before or after they have read their state.
        while source.random() < 0.25:
            time.sleep(source.uniform(0, STARTING))
            limits.kill()
            limits.start()
        limits.await_address()
        found += books(job, limits, budget)
    return found


def kills(tool, work, is_short):
    """SIGKILL of the limits server at random moments of a run: the budget holds, no document is lost,
    none is paid twice, and the run ends. Then the same with a budget for all."""
    count = 5 if is_short else 50
    documents = DOCUMENTS * count
    source = random.Random()
    folder = pathlib.Path(work) / "limits"
    folder.mkdir()

    def behave(server, connection, number, request):
        server.wait(0.05 + 0.1 * (number % 4))
        server.count(request)
        connection.sendall(good(usage=USAGE))

    with Server(behave) as server:
        job = Job(tool, folder, server, documents)
        for budget, count, title in (
                (PRICE * documents * 2 // 3, count, "two thirds"), (PRICE * documents * 2, count // 5, "all")):
            limits = LimitsServer(tool, folder, budget)
            found = run(job, limits, count, budget, source)
            rows, more = job.end()
            found += more + books(job, limits, budget)
            twice = job.answers() - len(server.answered)
            if twice:
                found.append(f"{twice} answers were paid twice")
            expected = {("analyzed", "")} if title == "all" else {("analyzed", ""), ("skipped", "budget")}
            if set(rows) != expected:
                found.append(f"rows are {dict(rows)}")
            if rows["analyzed", ""] != job.answers():
                found.append(f"{rows['analyzed', '']} rows of {job.answers()} answers")
            yield f"{limits.kills} kills, a budget for {title} of {documents}", found
            limits.process.kill()
            limits.process.communicate()
