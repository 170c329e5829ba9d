"""The API that the jobs pay, and its books."""

import json
import subprocess
import urllib.request


class Simulator:
    """A server of its own for one case, so that its books are those of the case."""

    def __init__(self, binary, latency, *limits):
        command = [binary, "--latency", latency, "--keep-requests", "1", *limits]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def books(self):
        """What was asked and answered."""
        with urllib.request.urlopen(f"{self.address}/simulator/books") as response:
            return json.load(response)
