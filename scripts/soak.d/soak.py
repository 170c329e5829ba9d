"""Tries everything that a run has to survive, and prints what was tried, held and fell short."""

import argparse
import pathlib
import sys
import tempfile
import time

import parts
from tool import Tool


def main():
    parser = argparse.ArgumentParser(prog="scripts/soak", description=__doc__)
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--short", action="store_true", help="a tenth of it, for CI")
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(parts.PARTS))
    options = parser.parse_intermixed_args()
    unknown = set(options.parts) - set(parts.PARTS)
    if unknown:
        parser.error(f"there is no part {', '.join(unknown)}; known are {', '.join(parts.PARTS)}")
    tool = Tool(options.binary)
    fell_short = 0
    print(f"{'part':<12}{'tried':>7}{'held':>7}{'fell short':>12}{'seconds':>9}", flush=True)
    for name in options.parts or parts.PARTS:
        start, tried, short = time.monotonic(), 0, []
        with tempfile.TemporaryDirectory(prefix="soak-") as work:
            for what, found in parts.PARTS[name](tool, pathlib.Path(work), options.short):
                tried += 1
                if found:
                    short.append((what, found))
        seconds = time.monotonic() - start
        held = tried - len(short)
        print(f"{name:<12}{tried:>7}{held:>7}{len(short):>12}{seconds:>9.0f}", flush=True)
        for what, found in short:
            print(f"  {what}: {'; '.join(found)}", flush=True)
        fell_short += len(short)
    return 1 if fell_short else 0


if __name__ == "__main__":
    sys.exit(main())
