"""What the ledgers of partitions give together: reports byte by byte, and what it takes to join them."""

import hashlib
import json
import os
import re
import subprocess
import sys

# What is promised of a merge of 8 x 50,000 documents: CPU in seconds, memory in MB.
MERGE_CPU, MERGE_MEMORY = 7, 60
# What depends on when and how a document was asked about, in JSON and in the last column of CSV.
RUN_METADATA = re.compile(rb'"(latency|duration|waiting_for_limits)_ms": ?[\d.]+|"request_id": ?"[^"]*"')
LATENCY = re.compile(rb",\d+(?=\r?\n)")
# Runs a command and writes what it took. The kernel counts the memory of whoever forks as the child's until it is
# another program: a small one has to do it.
MEASURE = """\
import json, os, sys
status, usage = os.wait4(os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ), 0)[1:]
with open(sys.argv[1], "w") as file:
    json.dump([os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024], file)
"""


def measured(folder, command, **given):
    """Runs a command; its CPU in seconds and its memory in MB."""
    given.setdefault("stdout", subprocess.DEVNULL)
    subprocess.run([sys.executable, "-I", "-S", "-c", MEASURE, f"{folder}/measured", *command], check=True, **given)
    status, cpu, memory = json.loads((folder / "measured").read_text())
    if status != 0:
        sys.exit(f"error: analyze {command[1]} ended with status {status}")
    return cpu, memory


def content(path):
    """A digest of a report and its size, run metadata aside; it is read line by line."""
    digest, size = hashlib.sha256(), 0
    expression, replacement = (LATENCY, b",") if path.suffix == ".csv" else (RUN_METADATA, b"")
    with open(path, "rb") as file:
        is_about_latencies = False
        for line in file:
            # Those of a whole run are an object of several lines.
            if is_about_latencies := is_about_latencies or line.strip() == b'"latency_ms": {':
                is_about_latencies = not line.strip().startswith(b"}")
                continue
            line = expression.sub(replacement, line)
            digest.update(line)
            size += len(line)
    return digest.hexdigest(), size


class Jobs:
    """Jobs in a folder that has the pipeline p.yml."""

    def __init__(self, analyze, folder, environment):
        self.analyze, self.folder, self.environment = str(analyze), folder, environment

    def documents(self, path, start, count):
        """Writes so many documents as JSON Lines."""
        with open(path, "w", encoding="utf8") as file:
            for number in range(start, start + count):
                # Some have nothing to ask about: they fail.
                text = f"The kettle {number} sings. Good." if number % 1000 else ""
                print(json.dumps({"id": f"d{number}", "text": text}), file=file)

    def partitions(self, name, count, size):
        """The folder of a job's partitions, worked on one after the other."""
        source = self.folder / "in.jsonl"
        for number in range(1, count + 1):
            self.documents(source, (number - 1) * size, size)
            with open(source, "rb") as lines:
                subprocess.run(
                    [self.analyze, "partition", "--quiet", "--job", name, "--partition", f"{number}/{count}",
                     "--state", self.folder / "state", "-p", self.folder / "p.yml"],
                    stdin=lines, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=self.environment, check=True)
        return self.folder / "state" / name

    def compare(self, size):
        """Compares the reports of 8 partitions of so many documents with those of one run; whether they are equal."""
        kinds = ("csv", "json", "jsonl")
        parts = self.partitions("parts", 8, size)
        self.documents(self.folder / "all.jsonl", 0, 8 * size)
        with open(self.folder / "all.jsonl", "rb") as lines:
            outputs = [word for kind in kinds for word in ("-o", f"{self.folder}/whole.{kind}")]
            status = subprocess.run(
                [self.analyze, "-", "-p", self.folder / "p.yml", "-q", "--ledger", self.folder / "whole.sqlite", *outputs],
                stdin=lines, stderr=subprocess.DEVNULL, env=self.environment).returncode
        if status not in (0, 1):
            sys.exit(f"error: the run over all documents ended with status {status}")
        is_equal = True
        for kind in kinds:
            path = self.folder / f"parts.{kind}"
            cpu, memory = measured(
                self.folder, [self.analyze, "report", "--ledger", str(parts), "-o", str(path), "-q"], env=self.environment)
            (one, bytes), (other, _) = content(self.folder / f"whole.{kind}"), content(path)
            is_equal = is_equal and one == other
            print(f"report of 8 x {size:,} documents, {kind:<5} {bytes:>11,} bytes, those of one run: "
                  f"{'yes' if one == other else 'NO':<3} {cpu:5.1f} s CPU {memory:5.0f} MB", flush=True)
        return is_equal

    def merge(self, size):
        """Merges 8 partitions of so many documents; whether that takes no more than is promised."""
        large = self.partitions("large", 8, size)
        cpu, memory = measured(self.folder, [self.analyze, "merge", f"{self.folder}/merged.sqlite", str(large)], stderr=subprocess.DEVNULL)
        print(f"merge of 8 x {size:,} documents: {cpu:.1f} s CPU (at most {MERGE_CPU}), {memory:.0f} MB (at most {MERGE_MEMORY})", flush=True)
        return cpu <= MERGE_CPU and memory <= MERGE_MEMORY
