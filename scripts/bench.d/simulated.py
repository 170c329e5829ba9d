"""Runs of the tool against api-simulator, for benchmarks: documents, pipelines, what a run takes, verdicts."""
import json
import os
import pathlib
import subprocess
import time
import urllib.request

root = pathlib.Path(__file__).resolve().parents[2]


def programs(*products):
    """The folder of the products: BINARIES as they are, or the release build of BUILD_SCRATCH."""
    if "BINARIES" in os.environ:
        return pathlib.Path(os.environ["BINARIES"]).resolve()
    path = subprocess.run([root / "scripts/build", *products], check=True, stdout=subprocess.PIPE, text=True)
    return pathlib.Path(path.stdout.strip())


class Verdicts:
    """Prints figures with their bounds, and keeps the names of those that do not hold."""

    def __init__(self):
        self.failures = []

    def __call__(self, name, value, bound, holds):
        print(f"  {name:<46} {value:<22} {bound} {'' if holds else '  NOT KEPT'}", flush=True)
        if not holds:
            self.failures.append(name)

    @property
    def end(self):
        """What is said at the end; with failures, the status is 1."""
        return "all bounds kept" if not self.failures else f"{len(self.failures)} bounds not kept: {', '.join(self.failures)}"


class Simulator:
    """api-simulator with options, for as long as a block of code runs."""

    def __init__(self, binaries, *options):
        self.process = subprocess.Popen([binaries / "api-simulator", *options], stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().strip()

    def books(self):
        with urllib.request.urlopen(self.url + "/simulator/books") as answer:
            return json.load(answer)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


def documents(folder, count):
    """A folder with so many short texts."""
    folder.mkdir(parents=True, exist_ok=True)
    for index in range(count):
        text = f"Review {index}. The kettle number {index} boils water quickly and looks fine on the table.\n"
        # A folder of many thousands of files is read in one go; spread them.
        place = folder / f"{index // 1000:03d}"
        if index % 1000 == 0:
            place.mkdir(exist_ok=True)
        (place / f"{index:06d}.txt").write_text(text)
    return folder


def batch(concurrent):
    return f"batch: {{max_concurrent: {concurrent}, max_open_tokens: 100000000, max_tokens: 1000000}}\n"


def measured(command, folder, url=""):
    """Runs a command: seconds, processor seconds, peak memory in MB, status, standard error."""
    environment = dict(os.environ, ANTHROPIC_BASE_URL=url, ANTHROPIC_API_KEY="bench", SWIFT_BACKTRACE="enable=no")
    with open(folder / "stderr", "w") as errors:
        start = time.monotonic()
        process = subprocess.Popen([str(part) for part in command], env=environment, cwd=folder,
                                   stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
    return (seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status),
            (folder / "stderr").read_text())
