"""Compiles many small changes into a copy of the sources, and runs the tests once for each."""

import argparse
import collections
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import threading
import time

LEAST_CAUGHT = 0.8
root = pathlib.Path.cwd()
folder = pathlib.Path(os.environ.get("MUTANTS_FOLDER", ".build-mutants")).resolve()

# What an operator becomes, its precedence, what its operands must be, and whether the right one is lazy.
OPERATORS = {
    "<": ("<=", "ComparisonPrecedence", "Comparable", False),
    "<=": ("<", "ComparisonPrecedence", "Comparable", False),
    ">": (">=", "ComparisonPrecedence", "Comparable", False),
    ">=": (">", "ComparisonPrecedence", "Comparable", False),
    "==": ("!=", "ComparisonPrecedence", "Equatable", False),
    "!=": ("==", "ComparisonPrecedence", "Equatable", False),
    "&&": ("||", "LogicalConjunctionPrecedence", None, True),
    "||": ("&&", "LogicalDisjunctionPrecedence", None, True),
}
Change = collections.namedtuple("Change", "module path line start end before after")


def code(text):
    """The text with comments and string literals blanked, so that places stay what they are."""
    out, at = list(text), 0
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|(#*)"""(.|\n)*?"""\1|(#*)"(\\.|[^"\\\n])*"\3', re.S)
    while match := pattern.search(text, at):
        end = match.end()
        if match[0].startswith('"') and "\\(" in match[0]:
            # A string may stand inside another's interpolation: leave out the line.
            end = max(end, text.find("\n", match.start()))
        for index in range(match.start(), end):
            if out[index] != "\n":
                out[index] = " "
        at = max(end, at + 1)
    return "".join(out)


def is_excluded(line):
    start = line.strip()
    return (
        re.match(r"(case|default|import|extension|@|#|public func .* where|where|precedence|infix)\b", start)
        or " where " in start or "nil" in start or "/" in start or "@inlinable" in start
        or "typealias" in start or "Self." in start and "==" in start
    )


def changes(module):
    """All changes that can be made in a module, in an order that nobody chose."""
    found = []
    for path in sorted((root / "Sources" / module).rglob("*.swift")):
        text = path.read_text()
        if "@inlinable" in text:
            continue
        blank, offset = code(text), 0
        for number, line in enumerate(blank.splitlines(keepends=True), 1):
            if not is_excluded(line):
                for match in re.finditer(r"(?<=[\w)\]}?!\"]) (<=|>=|==|!=|<|>|&&|\|\|) (?=[\w(.\-!\"])", line):
                    found.append((path, number, offset + match.start(1), offset + match.end(1), match[1]))
                for match in re.finditer(r"(?:(?:[<>+*]|==|>=|<=) |\breturn )(\d{1,4}|true|false)(?=[\s,)]|$)", line):
                    found.append((path, number, offset + match.start(1), offset + match.end(1), match[1]))
            offset += len(line)
    named = [
        Change(module, str(path.relative_to(root)), number, start, end, before, after(before))
        for path, number, start, end, before in found
    ]
    return sorted(named, key=lambda change: hashlib.sha256(
        f"{change.path} {text_line(change)} {change.before}".encode()).digest())


def text_line(change):
    return (root / change.path).read_text().splitlines()[change.line - 1].strip()


def after(before):
    if before in OPERATORS:
        return OPERATORS[before][0]
    return {"true": "false", "false": "true"}.get(before) or str(int(before) + 1)


def name(operator, number):
    """An operator of its own for each change: the number in two signs."""
    return operator + "".join("%^"[int(bit)] for bit in f"{number:b}")


def declaration(change, number):
    usual, (other, precedence, kind, is_lazy) = change.before, OPERATORS[change.before]
    sign = name(usual, number)
    if is_lazy:
        body = f"""func {sign} (left: Bool, right: @autoclosure () throws -> Bool) rethrows -> Bool {{
    try mutated({number}, 0, 0, {{ _, _ in try left {usual} right() }}, {{ _, _ in try left {other} right() }})
}}"""
    else:
        body = f"""func {sign} <Value: {kind}>(left: Value, right: Value) -> Bool {{
    mutated({number}, left, right, {usual}, {other})
}}"""
    return f"infix operator {sign}: {precedence}\n{body}\n"


def write(chosen):
    """Writes the sources with all changes into the copy; what has not changed keeps its time."""
    by_path = collections.defaultdict(list)
    for number, change in chosen.items():
        by_path[change.path].append((number, change))
    declared = collections.defaultdict(str)
    for number, change in chosen.items():
        declared[change.module] += declaration(change, number) if change.before in OPERATORS else ""
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, text=True, check=True).stdout
    for path in filter(None, listed.split("\0")):
        source, target = root / path, folder / path
        if source.is_symlink() or not source.is_file():
            continue
        content = source.read_bytes()
        if path in by_path:
            text = content.decode()
            for number, change in sorted(by_path[path], key=lambda entry: -entry[1].start):
                new = (name(change.before, number) if change.before in OPERATORS
                       else f"mutated({number}, {change.before}, {change.after})")
                text = text[:change.start] + new + text[change.end:]
            content = text.encode()
        if path == "Package.swift":
            content = manifest(content.decode(), {change.module for change in chosen.values()}).encode()
        replace(target, content)
        target.chmod(source.stat().st_mode)
    template = (root / "scripts/mutate.d/Mutants.swift").read_text()
    kept = set(listed.split("\0"))
    for module in {change.module for change in chosen.values()}:
        place = f"Sources/{module}/Mutants.swift"
        kept.add(place)
        replace(folder / place, (template + "\n" + declared[module]).encode())
    # What a run before this one left, and is no more.
    for path in [*folder.glob("Sources/**/*.swift"), *folder.glob("Tests/**/*.swift")]:
        if str(path.relative_to(folder)) not in kept:
            path.unlink()


def manifest(text, modules):
    """The manifest of the copy: warnings about the changes are none of our concern, and of the suites
    only those of the modules are built."""
    text = re.sub(r"^ *(\.treatAllWarnings\(as: \.error\),|settings\.append\(\.strictMemorySafety\(\)\))\n",
                  "", text, flags=re.M)
    suites = ", ".join(f'"{module}Tests"' for module in sorted(modules))
    return text + f"\npackage.targets.removeAll {{ $0.type == .test && ![{suites}].contains($0.name) }}\n"


def replace(target, content):
    if not target.exists() or target.read_bytes() != content:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def build(chosen):
    """Builds the copy; changes that cannot be compiled are left out. How many were."""
    left_out = 0
    while True:
        write(chosen)
        run = subprocess.run(["swift", "build", "--product", f"{package_name()}PackageTests"], cwd=folder, capture_output=True, text=True)
        if run.returncode == 0:
            return left_out
        places = set(re.findall(r"(?:^|/)(Sources/[^:\n]+\.swift):(\d+):\d+: error:", run.stdout, re.M))
        wrong = [number for number, change in chosen.items()
                 if any(change.path == path and abs(change.line - int(line)) <= 12 for path, line in places)]
        if not wrong:
            sys.exit(f"error: the changed sources do not compile\n{run.stdout[-3000:]}{run.stderr[-1000:]}")
        for number in wrong:
            del chosen[number]
        left_out += len(wrong)
        print(f"{len(wrong)} changes cannot be compiled and are left out; building again", flush=True)


def package_name():
    return re.search(r'name: "([^"]+)"', (root / "Package.swift").read_text())[1]


def passes(module, number, limit):
    """Whether the tests of a module pass with a change, or with none; the first that fails is enough."""
    bundle = folder / ".build/debug" / f"{package_name()}PackageTests.xctest"
    environment = dict(os.environ, MUTANT=str(number or ""), ANALYZE_DATA_DIR=str(root / ".build/model"))
    command = [bundle, "--testing-library", "swift-testing", "--filter", rf"^{module}Tests\."]
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, start_new_session=True)
    timer = threading.Timer(limit, lambda: os.killpg(process.pid, 9))
    timer.start()
    try:
        # A cross in the first column is a failure; that of a known issue has another sign.
        if any(line.startswith("✘".encode()) for line in process.stdout):
            os.killpg(process.pid, 9)
            process.wait()
            return False
        return process.wait() == 0
    finally:
        timer.cancel()


def main():
    parser = argparse.ArgumentParser(prog="scripts/mutate")
    parser.add_argument("-n", type=int, default=8, metavar="COUNT", help="changes in each module")
    parser.add_argument("--built", action="store_true", help="try the changes that were built last")
    parser.add_argument("modules", nargs="*", metavar="MODULE")
    options = parser.parse_args()
    tested = [path.name for path in sorted((root / "Sources").iterdir())
              if (root / "Tests" / f"{path.name}Tests").is_dir()]
    for module in options.modules:
        if module not in tested:
            parser.error(f"there is no module {module} with tests; those are {', '.join(tested)}")
    modules = options.modules or tested
    record = folder / "changes.json"
    if options.built:
        chosen = {int(number): Change(*change) for number, change in json.loads(record.read_text()).items()}
        modules = [module for module in modules if any(module == change.module for change in chosen.values())]
    else:
        chosen = dict(enumerate((change for module in modules for change in changes(module)[:options.n]), 1))
        folder.mkdir(parents=True, exist_ok=True)
        print(f"{len(chosen)} changes in {len(modules)} modules; building in {folder}", flush=True)
        build(chosen)
        record.write_text(json.dumps(chosen))
    tried = caught = 0
    failing = []
    for module in modules:
        numbers = [number for number, change in chosen.items() if change.module == module]
        begin = time.monotonic()
        if not passes(module, None, 1800):
            failing.append(module)
            print(f"{module:18} its tests fail without any change", flush=True)
            continue
        limit = 30 + 5 * (time.monotonic() - begin)
        alive = [number for number in numbers if passes(module, number, limit)]
        tried, caught = tried + len(numbers), caught + len(numbers) - len(alive)
        print(f"{module:18} {len(numbers) - len(alive):3} of {len(numbers):3}", flush=True)
        for number in alive:
            change = chosen[number]
            print(f"    {change.path}:{change.line}  {change.before} -> {change.after}   {text_line(change)}", flush=True)
    share = caught / tried if tried else 0
    print(f"{caught} of {tried} changes are noticed ({share:.0%}; at least {LEAST_CAUGHT:.0%} are to be)")
    sys.exit(bool(failing) or share < LEAST_CAUGHT)


main()
