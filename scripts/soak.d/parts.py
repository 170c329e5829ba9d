"""The parts of the soak. Each takes the tool, a folder to work in and whether it is to be short, and
yields a name and the faults found for everything that it tried."""

import concurrent.futures
import fcntl
import itertools
import os
import pathlib
import random
import shutil
import signal
import subprocess
import threading
import time

import batches
import faults
import hostile
import limits
from server import JSON, Server, good, message, reply
from tool import Folder, check

WORKERS = max(2, os.cpu_count() or 2)


def parallel(attempt, things, workers=WORKERS):
    """Tries all things, some at once; yields name and faults as they are done."""
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        futures = {pool.submit(attempt, index, thing): index for index, thing in enumerate(things)}
        for future in concurrent.futures.as_completed(futures):
            yield future.result()


def spread(things, count):
    """So many of the things, evenly chosen."""
    things = list(things)
    if count >= len(things):
        return things
    return [things[index * len(things) // count] for index in range(count)]


def server_faults(tool, work, is_short):
    """Servers that fail in every way: no run outlasts timeout.total x attempts + 5 s."""
    total, attempts = 1000, 2
    bound = total / 1000 * attempts + 5

    def attempt(index, item):
        name, (behave, is_stream) = item
        folder = Folder(work / f"fault-{index}", 3, 4, attempts, total)
        with Server(behave) as server:
            more = ["--stream"] if is_stream else []
            status, errors, seconds = tool.run(folder, server.url, *more, limit=60)
        found = check(folder, status, errors, {0, 1, 5})
        if seconds > bound:
            found.append(f"took {seconds:.1f} s, over {bound:.0f} s")
        records = folder.records()
        if status in (0, 1) and (records is None or len(records) != folder.documents):
            found.append("documents are missing in the report")
        return name, found

    things = list(faults.FAULTS.items())
    # Mostly they wait: more at once than there are processors.
    yield from parallel(attempt, spread(things, 12 if is_short else len(things)), 3 * WORKERS)


def hostile_answers(tool, work, is_short):
    """Answers that cannot be right: each is kept as it came, and has a record."""

    def attempt(index, item):
        name, differing = item
        differing = dict(differing)
        arguments = [differing.pop("text")] if "text" in differing else []
        body = message(*arguments, **differing)
        folder = Folder(work / f"answer-{index}", 2, 2, 2)

        def behave(server, connection, number, request):
            server.count(request)
            connection.sendall(reply(body=body, headers=JSON))

        with Server(behave) as server:
            status, errors, _ = tool.run(folder, server.url)
            served = sum(server.answered.values())
        found = check(folder, status, errors, {0, 1})
        records = folder.records()
        if records is None or len(records) != folder.documents:
            found.append("documents are missing in the report")
        kept = folder.query(
            "SELECT count(*) FROM calls WHERE outcome = 'answered'"
            " OR json_extract(answer_details, '$.unreadable') IS NOT NULL")[0][0]
        if kept != served:
            found.append(f"{kept} of {served} answers are kept")
        if name.startswith("usage") and "half" not in name:
            known = folder.query("SELECT count(*) FROM calls WHERE input_tokens IS NOT NULL")[0][0]
            if known:
                found.append("a usage that cannot be was believed")
        return name, found

    things = list(hostile.ANSWERS.items())
    yield from parallel(attempt, spread(things, 12 if is_short else len(things)))


def kills(tool, work, is_short):
    """SIGKILL around every moment of a run, and the run taken up again: no more is paid twice than
    was under way."""
    documents, concurrency = 24, 8
    delays = [0, 0.0005, 0.001, 0.002, 0.003, 0.004, 0.006, 0.008, 0.011, 0.015, 0.02, 0.03,
              0.04, 0.06, 0.08, 0.11, 0.15]
    points = list(itertools.product(range(1, documents + 1), delays))

    def attempt(index, point):
        answer, delay = point
        folder = Folder(work / f"kill-{index}", documents, concurrency)
        process = None
        ready = threading.Event()

        def kill():
            ready.wait(10)
            time.sleep(delay)
            process.kill()

        def behave(server, connection, number, request):
            server.wait(0.002 * (number % 5))
            connection.sendall(good())
            if server.count(request) == answer:
                threading.Thread(target=kill, daemon=True).start()

        with Server(behave) as server:
            process = tool.start(folder, server.url, "-q")
            ready.set()
            process.communicate()
            found = [] if folder.is_sound() else ["the ledger is damaged after the kill"]
            status, errors, _ = tool.run(folder, server.url, "-q")
            found += check(folder, status, errors, {0})
            records = folder.records()
            if records is None or len(records) != documents:
                found.append("documents are missing in the report")
            twice = sum(count - 1 for count in server.answered.values())
            if twice > concurrency:
                found.append(f"{twice} answers were paid twice with {concurrency} under way")
            left = [path.name for path in folder.path.iterdir() if "analyze-part" in path.name]
            if left:
                found.append(f"litter: {left}")
        shutil.rmtree(folder.path)
        return f"answer {answer} + {delay * 1000:g} ms", found

    yield from parallel(attempt, spread(points, 40 if is_short else 400))


def injections(tool, work, is_short):
    """Errors of the disk at every call: status 70 with the right advice, or nothing wrong at all."""
    cases = [
        (call, error, number)
        for call, error in [
            ("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("fdatasync", "EIO"), ("fsync", "EIO"),
            ("ftruncate", "EIO"), ("pread64", "EIO"), ("openat", "EMFILE"), ("openat", "EACCES"),
            ("renameat2,rename,renameat", "EIO"), ("fstat,newfstatat", "EIO"),
        ]
        for number in range(1, 31)
    ]

    def behave(server, connection, count, request):
        connection.sendall(good())
        server.count(request)

    def calls_of_the_loader(call):
        """How many such calls come before the tool reads its first file: those are not its own."""
        folder = Folder(work / f"loader-{call}", 1)
        log = folder.path / "log"
        wrapper = ["strace", "-f", "-qq", "-o", str(log), "-e", f"trace=openat,{call}"]
        with Server(behave) as server:
            tool.run(folder, server.url, wrapper=wrapper)
        before = itertools.takewhile(lambda line: '"p.yml"' not in line, log.read_text().splitlines())
        names = [f" {name}(" for name in call.split(",")]
        return sum(any(name in line for name in names) for line in before)

    def attempt(index, case):
        call, error, number = case
        folder = Folder(work / f"inject-{index}", 6, 3)
        when = number + skipped[call]
        wrapper = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}",
                   "-e", f"inject={call}:error={error}:when={when}"]
        quiet = ["-q"] if index % 2 else []
        with Server(behave) as server:
            status, errors, _ = tool.run(folder, server.url, *quiet, wrapper=wrapper)
            found = check(folder, status, errors, {0, 1, 2, 70})
            if status not in (0, 1) and not errors.strip():
                found.append("it says nothing")
            if "doctor" in errors:
                found.append("it advises 'analyze doctor'")
            if ".recover" in errors or "Copy it together" in errors:
                found.append("it takes the ledger for damaged")
            again, errors, _ = tool.run(folder, server.url)
            found += [f"taken up again: {fault}" for fault in check(folder, again, errors, {0})]
        shutil.rmtree(folder.path)
        return f"{call} {error} {when}", found

    if shutil.which("strace") is None:
        yield "strace", ["is not installed; scripts/bootstrap --for-tests does it"]
        return
    skipped = {call: calls_of_the_loader(call) for call in {call for call, _, _ in cases}}
    yield from parallel(attempt, spread(cases, 20 if is_short else 300), WORKERS + 1)


def full_pipe():
    """A pipe that takes nothing more: its ends."""
    reader, writer = os.pipe()
    fcntl.fcntl(writer, fcntl.F_SETFL, os.O_NONBLOCK)
    for piece in (b"x" * 4096, b"x"):
        try:
            while True:
                os.write(writer, piece)
        except BlockingIOError:
            pass
    fcntl.fcntl(writer, fcntl.F_SETFL, 0)
    return reader, writer


def signals(tool, work, is_short):
    """Signals, and readers that do not read: the promised ten seconds hold."""
    grace, ending = 10, 6

    def slow(server, connection, number, request):
        server.wait(0.2)
        connection.sendall(good())
        server.count(request)

    def stuck(server, connection, number, request):
        server.wait(60)
        return False

    def signalled(index, name, sent, behave, expected, bound, streams, times=1):
        folder = Folder(work / f"signal-{index}", 200, 4)
        pipes = [full_pipe() for _ in streams]
        options = dict(zip(streams, (writer for _, writer in pipes)))
        with Server(behave) as server:
            process = tool.start(folder, server.url, "--format", "jsonl", **options)
            time.sleep(1.5)
            start = time.monotonic()
            for _ in range(times):
                process.send_signal(sent)
                time.sleep(0.1)
            try:
                if streams:
                    process.wait(60)
                else:
                    process.communicate(timeout=60)
                status = process.returncode
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                status = None
            seconds = time.monotonic() - start
        for ends in pipes:
            for end in ends:
                os.close(end)
        found = check(folder, status, "", {expected})
        if seconds > bound:
            found.append(f"took {seconds:.1f} s, over {bound} s")
        return name, found

    def deaf(index, name, sent):
        folder = Folder(work / f"deaf-{index}", 12, 4)
        with Server(slow) as server:
            process = tool.start(folder, server.url, wrapper=["nohup"])
            time.sleep(0.5)
            process.send_signal(sent)
            process.communicate(timeout=60)
        return name, check(folder, process.returncode, "", {0})

    def shell(index, name, line, allowed, bound=60):
        folder = Folder(work / f"shell-{index}", 60, 2)
        with Server(slow) as server:
            start = time.monotonic()
            # Command lines are the shell's: reports go where it says.
            ended = subprocess.run(
                ["bash", "-c", line], cwd=folder.path, capture_output=True, timeout=90,
                env={**tool.environment(server.url), "ANALYZE": tool.binary})
            seconds = time.monotonic() - start
        status = int(ended.stdout.decode().split()[-1]) if ended.stdout.split() else None
        found = check(folder, status, ended.stderr.decode(), allowed)
        if seconds > bound:
            found.append(f"took {seconds:.1f} s, over {bound} s")
        return name, found

    out, err = "stdout", "stderr"
    run = '"$ANALYZE" docs -p p.yml --ledger l.sqlite'
    cases = [
        (signalled, "SIGINT", signal.SIGINT, slow, 130, grace + ending, []),
        (signalled, "SIGTERM", signal.SIGTERM, slow, 143, grace + ending, []),
        (signalled, "SIGHUP", signal.SIGHUP, slow, 129, grace + ending, []),
        (signalled, "SIGTERM, server stuck", signal.SIGTERM, stuck, 143, grace + ending, []),
        (signalled, "SIGTERM twice, server stuck", signal.SIGTERM, stuck, 143, 3, [], 2),
        (signalled, "SIGINT, stderr full", signal.SIGINT, slow, 130, grace + ending, [err]),
        (signalled, "SIGTERM, stderr full", signal.SIGTERM, slow, 143, grace + ending, [err]),
        (signalled, "SIGHUP, stderr full", signal.SIGHUP, slow, 129, grace + ending, [err]),
        (signalled, "SIGTERM, both full", signal.SIGTERM, slow, 143, grace + ending, [out, err]),
        (signalled, "SIGINT twice, both full", signal.SIGINT, slow, 130, 3, [out, err], 2),
        (deaf, "SIGHUP under nohup", signal.SIGHUP),
        (shell, "a reader that goes away early",
         f'{run} --format jsonl | head -n 1 > /dev/null; echo "${{PIPESTATUS[0]}}"', {141}),
        (shell, "the same again takes up the rest",
         f'{run} --format jsonl | head -n 1 > /dev/null; {run} -o r.jsonl; echo $?', {0}),
        (shell, "a finished report cut by its reader",
         f'{run} -q -o r.jsonl; "$ANALYZE" report --ledger l.sqlite --format jsonl | head -n 1'
         ' > /dev/null; echo "${PIPESTATUS[0]}"', {0}),
        (shell, "a pipe without a reader", f"mkfifo p; {run} -o p; echo $?", {2}, 10),
        (shell, "a pipe with a reader that comes late",
         f"mkfifo p.csv; (sleep 1; cat p.csv > got) & {run} -q -o p.csv; echo $?; wait", {0}),
        (shell, "few descriptors", f"ulimit -n 64; {run} -q -o r.jsonl; echo $?", {0}),
        (shell, "too few descriptors", f"ulimit -n 24; {run} -q -o r.jsonl; echo $?", {2}),
        (shell, "standard output on a full disk", f"{run} > /dev/full; echo $?", {70}),
    ]

    def attempt(index, case):
        method, *arguments = case
        return method(index, *arguments)

    chosen = [case for case in cases if not is_short or "full" in case[1] or case[0] is shell]
    yield from parallel(attempt, chosen, 2 * WORKERS)


PARTS = {
    "servers": server_faults,
    "answers": hostile_answers,
    "kills": kills,
    "injections": injections,
    "signals": signals,
    "limits": limits.kills,
    "batches": batches.kills,
}
