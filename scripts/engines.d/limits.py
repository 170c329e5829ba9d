"""The limits server of a job, which is killed and comes back at the same address."""

import json
import subprocess
import urllib.request


class LimitsServer:
    """A limits server whose state outlives its processes."""

    def __init__(self, binary, folder, job, budget):
        self.folder, self.port = folder, 0
        self.command = [binary, "limits", "serve", "--job", job, "--max-cost", str(budget)]
        self.command += ["--state", f"{folder}/limits.sqlite", "--token-file", f"{folder}/token"]
        self.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()

    def start(self):
        """Starts it; from the second time on at the address that it had."""
        command = [*self.command, "--listen", f"127.0.0.1:{self.port}"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().strip()
        if not self.address:
            raise RuntimeError(f"the limits server ended with status {self.process.wait()}")
        self.port = int(self.address.rpartition(":")[2])

    def kill(self):
        """Ends it without a word."""
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def environment(self):
        """What its workers are given."""
        return {"ANALYZE_LIMITS": self.address, "ANALYZE_LIMITS_TOKEN_FILE": f"{self.folder}/token"}

    def status(self):
        """What it says about itself."""
        token = (self.folder / "token").read_text().strip()
        request = urllib.request.Request(
            f"{self.address}/status", headers={"Authorization": f"Bearer {token}"})
        with urllib.request.urlopen(request) as response:
            return json.load(response)
