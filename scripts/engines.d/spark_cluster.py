"""A cluster of Spark of two workers, which take this machine for two.

They have addresses of their own: Spark starts no speculative copy of a task on the host on which the task
runs, so that with local-cluster there is none at all.
"""

import pathlib
import subprocess
import time
import urllib.error
import urllib.request

import pyspark
from slurm import free_port


class SparkCluster:
    """Starts a master and two workers of one core, which end with the context."""

    def __init__(self, folder, environment):
        self.folder = folder
        self.daemons = []
        self.master = f"spark://127.0.0.1:{free_port()}"
        self.environment = environment | {"SPARK_DAEMON_MEMORY": "256m"}

    def __enter__(self):
        self.folder.mkdir()
        port, page = self.master.rpartition(":")[2], free_port()
        self.start("master.Master", "--host", "127.0.0.1", "--port", port, "--webui-port", str(page))
        for number in (1, 2):
            self.start("worker.Worker", "--host", f"127.0.0.{number}", "--cores", "1", "--memory", "1g",
                       "--webui-port", "0", "--work-dir", f"{self.folder}/{number}", self.master)
        for _ in range(180):
            time.sleep(1)
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{page}/json/") as response:
                    if b'"aliveworkers" : 2' in response.read():
                        return self
            except urllib.error.URLError:
                pass  # It is not up yet.
        self.__exit__()
        raise RuntimeError("the cluster did not come up")

    def __exit__(self, *_):
        for daemon in reversed(self.daemons):
            daemon.terminate()
        for daemon in reversed(self.daemons):
            daemon.wait()

    def start(self, name, *arguments):
        """Starts a daemon; what it says goes to a file."""
        program = pathlib.Path(pyspark.__file__).parent / "bin" / "spark-class"
        with open(f"{self.folder}/log{len(self.daemons)}", "wb") as log:
            self.daemons.append(subprocess.Popen(
                [program, f"org.apache.spark.deploy.{name}", *arguments], env=self.environment,
                stdout=log, stderr=log))
