"""The processes of a case: those whose environment bears its mark, however they came to be."""

import os
import pathlib
import signal

MARK = "ENGINE_CASE"


class Process:
    """A process that was there."""

    def __init__(self, number):
        folder = pathlib.Path("/proc", str(number))
        self.number = number
        self.words = (folder / "cmdline").read_bytes().decode(errors="replace").split("\0")
        self.parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        self.environment = (folder / "environ").read_bytes().decode(errors="replace").split("\0")

    @property
    def is_tool(self):
        """Whether it works on a partition."""
        return self.words[1:2] == ["partition"]

    def kill(self):
        """Ends it without a word."""
        try:
            os.kill(self.number, signal.SIGKILL)
        except ProcessLookupError:
            pass


def of(mark):
    """The processes of a case, by number."""
    found = {}
    for name in os.listdir("/proc"):
        try:
            process = Process(int(name))
        except (ValueError, OSError):
            continue
        if f"{MARK}={mark}" in process.environment:
            found[process.number] = process
    return found


def tool(mark):
    """A tool at work."""
    return next((process for process in of(mark).values() if process.is_tool), None)


def worker(mark):
    """The process that started a tool: a worker of Ray or Dask."""
    found = of(mark)
    tools = (process for process in found.values() if process.is_tool)
    return next((found[tool.parent] for tool in tools if tool.parent in found), None)


def executor(mark):
    """The Java process of Spark above a tool."""
    found = of(mark)
    above = worker(mark)
    while above and not any("CoarseGrainedExecutorBackend" in word for word in above.words):
        above = found.get(above.parent)
    return above
