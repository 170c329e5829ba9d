#!/usr/bin/env bash
# junit2html and xunitparser read a report without the failures of its inner suites.
# Versions: junit2html 31.1.4, Jinja2 3.1.6, MarkupSafe 3.0.4, xunitparser 1.3.4 (PyPI)
# Guess: a testsuite within a testsuite, as PHPUnit writes them, is read, as junitparser does, or
#   refused.
# Seen: the inner suite and its failed test are not there: one test, all passed.
# Why: a gate or a page made of the report is green.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" junit2html==31.1.4 Jinja2==3.1.6 \
    MarkupSafe==3.0.4 xunitparser==1.3.4
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import io, pathlib, tempfile
import xunitparser
from junit2htmlreport import parser

report = (
    '<testsuites><testsuite name="outer"><testcase classname="a" name="one"/>'
    '<testsuite name="inner"><testcase classname="b" name="two"><failure>boom</failure></testcase>'
    "</testsuite></testsuite></testsuites>"
)
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "report.xml")
    path.write_text(report)
    page = parser.Junit(str(path))
    cases = [(case.name, case.outcome()) for suite in page.suites for case in suite.all()]
_, result = xunitparser.parse(io.StringIO(report))
print(cases, result.testsRun, result.failures)
assert [name for name, _ in cases] == ["one"]
assert (result.testsRun, len(result.failures), len(result.errors)) == (1, 0, 0)
PY
