"""A cluster of Slurm with this machine as its one node.

What is put back into the queue waits until credentials have expired: 20 s here, 120 s by default.
"""

import os
import secrets
import socket
import subprocess
import time

CONFIGURATION = """\
ClusterName=engines
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={port}
SlurmdPort={other_port}
SlurmUser=root
AuthInfo=socket={folder}/munge.socket,cred_expire=20
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
MinJobAge=300
SchedulerParameters=sched_interval=2
NodeName={host} NodeAddr=127.0.0.1 CPUs={cores} State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES State=UP
"""


def free_port():
    """A port that nobody listens at."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return server.getsockname()[1]


class Cluster:
    """Starts the daemons, which end with the context."""

    def __init__(self, folder, environment):
        self.folder = folder
        self.daemons = []
        self.environment = environment | {
            "SLURM_CONF": f"{folder}/slurm.conf", "PATH": f"{environment['PATH']}:/usr/sbin:/sbin"}

    def __enter__(self):
        for name in ("", "state", "spool"):
            (self.folder / name).mkdir(mode=0o755)
        key = self.folder / "munge.key"
        key.write_bytes(secrets.token_bytes(128))
        key.chmod(0o600)
        (self.folder / "slurm.conf").write_text(CONFIGURATION.format(
            host=socket.gethostname(), folder=self.folder, cores=os.cpu_count(),
            port=free_port(), other_port=free_port()))
        files = [f"--{name}-file={self.folder}/munge.{name}" for name in ("key", "pid", "log", "seed")]
        socket_path = f"--socket={self.folder}/munge.socket"
        self.start("munged", "--foreground", "--force", socket_path, *files)
        self.start("slurmctld", "-D")
        self.start("slurmd", "-D")
        for _ in range(60):
            time.sleep(1)
            state = subprocess.run(["sinfo", "-h", "-o", "%T"], env=self.environment,
                                   capture_output=True, text=True)
            if state.stdout.strip() == "idle":
                return self
        self.__exit__()
        raise RuntimeError(f"the cluster did not come up: {state.stdout} {state.stderr}")

    def __exit__(self, *_):
        for daemon in reversed(self.daemons):
            daemon.terminate()
        for daemon in reversed(self.daemons):
            daemon.wait()

    def start(self, name, *arguments):
        """Starts a daemon; what it says goes to a file."""
        with open(self.folder / f"{name}.out", "wb") as log:
            self.daemons.append(subprocess.Popen(
                [name, *arguments], env=self.environment, stdout=log, stderr=log))
        time.sleep(1)
