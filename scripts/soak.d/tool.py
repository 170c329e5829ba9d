"""Runs the tool, and looks at what it leaves behind."""

import json
import os
import pathlib
import resource
import sqlite3
import subprocess
import time

KEY = "sk-ant-soak-canary-77"
PIPELINE = """\
analysis: sentiment
model: anthropic/claude-haiku-5-5
batch: {{max_concurrent: {concurrency}}}
retry: {{max_attempts: {attempts}, base_delay: 1ms, max_delay: 2ms}}
timeout: {{first_byte: {total}ms, idle: {total}ms, total: {total}ms}}
{more}"""


class Folder:
    """A folder with documents and a pipeline."""

    def __init__(self, path, documents, concurrency=8, attempts=1, total=20_000, more=""):
        self.path = pathlib.Path(path)
        (self.path / "docs").mkdir(parents=True)
        self.documents = documents
        for index in range(documents):
            text = f"Review {index} praises the kettle."
            (self.path / "docs" / f"{index:04}.txt").write_text(text)
        pipeline = PIPELINE.format(
            concurrency=concurrency, attempts=attempts, total=total, more=more)
        (self.path / "p.yml").write_text(pipeline)

    def records(self, name="r.jsonl"):
        """The records of a report; `None` where there is none."""
        path = self.path / name
        if not path.exists():
            return None
        return [json.loads(line) for line in path.read_text().splitlines()]

    def query(self, sql):
        """What the ledger says."""
        with sqlite3.connect(f"file:{self.path}/l.sqlite?mode=ro", uri=True) as database:
            return database.execute(sql).fetchall()

    def is_sound(self):
        """Whether the ledger is whole, as far as there is one."""
        if not (self.path / "l.sqlite").exists():
            return True
        return self.query("PRAGMA integrity_check") == [("ok",)]


class Tool:
    """The tool under test."""

    def __init__(self, binary):
        self.binary = str(pathlib.Path(binary).resolve())

    def environment(self, url):
        return {
            "PATH": os.environ["PATH"],
            "HOME": "/nonexistent",
            "ANTHROPIC_API_KEY": KEY,
            "ANTHROPIC_BASE_URL": url,
        }

    def arguments(self, *more):
        return [self.binary, "docs", "-p", "p.yml", "--ledger", "l.sqlite", "-o", "r.jsonl", *more]

    def start(self, folder, url, *more, wrapper=(), **options):
        """Starts a run."""
        options.setdefault("stdout", subprocess.PIPE)
        options.setdefault("stderr", subprocess.PIPE)
        return subprocess.Popen(
            [*wrapper, *self.arguments(*more)],
            cwd=folder.path,
            env=self.environment(url),
            stdin=subprocess.DEVNULL,
            preexec_fn=no_core,
            **options,
        )

    def run(self, folder, url, *more, wrapper=(), limit=120):
        """Runs to the end.

        Returns status, standard error and the seconds that it took; the status is None where it had
        to be killed.
        """
        start = time.monotonic()
        process = self.start(folder, url, *more, wrapper=wrapper)
        try:
            _, errors = process.communicate(timeout=limit)
            status = process.returncode
        except subprocess.TimeoutExpired:
            process.kill()
            _, errors = process.communicate()
            status = None
        return status, errors.decode(errors="replace"), time.monotonic() - start


def no_core():
    """What the child does before it runs: a crash is to leave no core behind."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def check(folder, status, errors, allowed):
    """What every ending has in common; the faults found, in words."""
    faults = []
    if status not in allowed:
        faults.append(f"status {status}, not one of {sorted(allowed)}: {errors[-200:]!r}")
    if KEY in errors:
        faults.append("the key is in standard error")
    if not folder.is_sound():
        faults.append("the ledger is damaged")
    return faults
