"""Runs a job by each integration, kills a part of it and its limits server in the middle, and runs it again."""

import argparse
import collections
import dataclasses
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import cases
import processes
import pyarrow
import pyarrow.parquet
from limits import LimitsServer
from simulator import Simulator

PARTITIONS = 7
# What a document may cost, in dollars.
BUDGET_OF_DOCUMENT = 0.00008
PIPELINE = """\
analysis: sentiment
model: anthropic/claude-haiku-5-5
batch: {{max_concurrent: {}}}
"""
# How much longer than its account takes one run of a job may last, in seconds.
PATIENCE = 240


def prepare(folder, load):
    """Writes the documents, some of them with ids that a reader could take for something else."""
    names = ["d{}", "Straße {} #1", "a/b c%20{}.txt", "{}", "'{}\"; \\"]
    rows = [{"id": names[number % 5].format(number), "text": f"The kettle {number} sings.\u2028Good."}
            for number in range(load.documents)]
    (folder / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), folder / "in.parquet")
    (folder / "p.yml").write_text(PIPELINE.format(load.concurrency))
    return {row["id"] for row in rows}


def environment(folder, binary, simulator, limits):
    """What the processes of a case are given, from which all of them have it."""
    (folder / "scratch").mkdir()
    return os.environ | {
        "PATH": f"{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}",
        "ANALYZE": str(binary), "TMPDIR": f"{folder}/scratch", processes.MARK: folder.name,
        "ANTHROPIC_API_KEY": "any", "ANTHROPIC_BASE_URL": simulator.address,
        "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1",
        "RAY_TMPDIR": f"/tmp/{folder.name}", "RAY_USAGE_STATS_ENABLED": "0",
    } | limits.environment()


class Job:
    """A job of one case, which can be run again."""

    def __init__(self, case, folder, cluster, simulator, limits, load):
        self.case, self.folder, self.simulator, self.limits = case, folder, simulator, limits
        self.cluster, self.mark = cluster, folder.name
        self.load, self.patience = load, PATIENCE + 2 * load.seconds

    def start(self, out):
        """Starts a run whose rows go to a folder."""
        given = {"partitions": PARTITIONS, "master": getattr(self.cluster, "master", "")}
        words = [word.format(**given) for word in self.case.command]
        words += [self.mark, str(PARTITIONS), f"{self.folder}/state", f"{self.folder}/p.yml"]
        words += [f"{self.folder}/{self.case.input}", str(out), *self.case.more]
        with open(f"{out}.log", "wb") as log:
            return subprocess.Popen(words, env=self.cluster.environment, stdout=log, stderr=log)

    def end(self, run, out):
        """Waits for the end of a run, and gives what is wrong with its status and its rows."""
        try:
            status = run.wait(self.patience)
        except subprocess.TimeoutExpired:
            return [f"was not done after {self.patience:.0f} s"]
        if status != 0:
            last = pathlib.Path(f"{out}.log").read_text(errors="replace").strip().splitlines()[-15:]
            return [f"ended with status {status}", *last]
        rows = self.case.rows(out)
        counts = collections.Counter(row["document"] for row in rows)
        found = []
        if missing := self.documents - counts.keys():
            found.append(f"{len(missing)} documents without a row, such as {min(missing)}")
        if foreign := counts.keys() - self.documents:
            found.append(f"{len(foreign)} rows of unknown documents, such as {min(foreign)}")
        if doubled := [name for name, count in counts.items() if count > 1]:
            found.append(f"{len(doubled)} documents with several rows, such as {min(doubled)}")
        if failed := [row["message"] for row in rows if row["status"] != "analyzed"]:
            found.append(f"{len(failed)} documents failed, such as with: {failed[0]}")
        return found

    def wait(self, run, answers):
        """Whether so many documents were answered before the run ended."""
        end = time.monotonic() + self.patience
        while time.monotonic() < end and run.poll() is None:
            if self.simulator.books()["answers"] >= answers:
                return True
            time.sleep(0.1)
        return False

    def kill(self, run):
        """Kills what the case says and then the limits server, while the documents are answered; gives
        what is wrong."""
        step = self.load.documents // (len(self.case.victims) + 2)
        for number, find in enumerate(self.case.victims, 1):
            while self.wait(run, number * step):
                if victim := find(self.mark):
                    victim.kill()
                    break
                time.sleep(0.1)
            else:
                return [f"there was nothing to kill ({find.__name__})"]
        if not self.wait(run, (len(self.case.victims) + 1) * step):
            return ["the run was over before the limits server was killed"]
        self.limits.kill()
        time.sleep(1)
        self.limits.start()
        return []

    def check_limits(self):
        """What is wrong with what the limits server let through."""
        books, status = self.simulator.books(), self.limits.status()
        used = books["input_tokens"] + books["output_tokens"]
        spent = status["spent_picodollars"] + status["reserved_picodollars"]
        found = []
        if books["limited"] > 0.005 * books["requests"]:
            found.append(f"{books['limited']} of {books['requests']} requests were turned away")
        if spent > status["max_picodollars"]:
            found.append(f"{spent} picodollars of a budget of {status['max_picodollars']}")
        if used > status["spent_tokens"] + status["reserved_tokens"]:
            found.append(f"{used} tokens were paid for, {status['spent_tokens']} are in the books")
        return found

    def try_all(self):
        """Runs the job with kills and then again: what is wrong, and how much was paid twice."""
        self.documents = prepare(self.folder, self.load)
        out = self.folder / "out1"
        run = self.start(out)
        found = self.kill(run) + self.end(run, out)
        paid = self.simulator.books()["answers"]
        again = max(0, paid - self.load.documents)
        is_done, in_flight = not found, len(self.case.victims) * self.load.concurrency
        if again > in_flight:
            found.append(f"{again} requests paid twice, more than the {in_flight} in flight")
        found += self.check_limits()
        if is_done:
            out = self.folder / "out2"
            found += [f"second run: {words}" for words in self.end(self.start(out), out)]
            if more := self.simulator.books()["answers"] - paid:
                found.append(f"the second run paid {more} requests")
        return found, again, self.simulator.books()["limited"]


def attempt(case, binary, simulator, load):
    """Tries a case in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="engines-") as name:
        folder = pathlib.Path(name)
        limits = ["--rpm", str(load.account), "--bucket-seconds", "1"]
        budget = f"{load.documents * BUDGET_OF_DOCUMENT:.6f}"
        with (Simulator(simulator, "100ms", *limits) as server,
              LimitsServer(binary, folder, folder.name, budget) as limits):
            given = environment(folder, binary, server, limits)
            with case.cluster(folder / "cluster", given) as cluster:
                try:
                    return Job(case, folder, cluster, server, limits, load).try_all()
                finally:
                    for process in processes.of(folder.name).values():
                        process.kill()
                    shutil.rmtree(given["RAY_TMPDIR"], ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(prog="scripts/test-engines", description=__doc__)
    parser.add_argument("binary", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("simulator", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("--documents", type=int, help="of each case; by default 20,000 for Spark and Ray, 2,000 for others")
    parser.add_argument("cases", nargs="*", metavar="CASE", help=", ".join(cases.CASES))
    options = parser.parse_intermixed_args()
    if unknown := set(options.cases) - cases.CASES.keys():
        parser.error(f"there is no case {', '.join(unknown)}; known are {', '.join(cases.CASES)}")
    tried = held = 0
    print(f"{'case, killed beside the limits server':<44}{'documents':>10}{'paid twice':>12}{'429':>6}{'seconds':>9}", flush=True)
    for name in options.cases or cases.CASES:
        case = cases.CASES[name]
        if case.is_missing and "CI" not in os.environ:
            print(f"{case.title:<44}  skipped: there is no {case.needs}", flush=True)
            continue
        load = dataclasses.replace(case.load, documents=options.documents or case.load.documents)
        start, tried = time.monotonic(), tried + 1
        try:
            found, again, limited = attempt(
                case, options.binary.resolve(), options.simulator.resolve(), load)
        except (OSError, RuntimeError) as error:
            found, again, limited = [str(error)], "", ""
        held += not found
        verdict = "fell short" if found else "held"
        seconds = time.monotonic() - start
        print(f"{case.title:<44}{load.documents:>10}{again:>12}{limited:>6}{seconds:>9.0f}  {verdict}", flush=True)
        for words in found:
            print(f"  {words}", flush=True)
    print(f"{tried} tried, {held} held", flush=True)
    return 0 if tried == held else 1


if __name__ == "__main__":
    sys.exit(main())
