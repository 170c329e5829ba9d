#!/usr/bin/env bash
# junit-xml writes a case with add_failure_info(), or with the empty message of an exception, as a
# case that passed.
# Versions: junit-xml 1.9, six 1.17.0 (PyPI)
# Guess: a failure without a message is written as an empty <failure/>, and counted.
# Seen: a failure or error is written if its message or its output is not empty: the type alone,
#   failure_type="timeout", is not enough, and failures is "0". add_skipped_info() is written.
# Why: the message comes from str(error), which is empty for TimeoutError(), CancelledError() and
#   each assert without a text: the report of a run that failed is green.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" junit-xml==1.9 six==1.17.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import warnings
warnings.simplefilter("ignore")
from junit_xml import TestCase, TestSuite, to_xml_report_string

def report(fill):
    case = TestCase("reads the fee", "pipeline")
    fill(case)
    xml = to_xml_report_string([TestSuite("run", [case])], prettyprint=False)
    return xml.count("<failure"), xml.count("<error"), xml.count("<skipped"), 'failures="0"' in xml

seen = [
    report(lambda case: case.add_failure_info()),
    report(lambda case: case.add_failure_info(str(TimeoutError()), failure_type="timeout")),
    report(lambda case: case.add_error_info(error_type="CancelledError")),
    report(lambda case: case.add_skipped_info()),
    report(lambda case: case.add_failure_info("0")),
]
print(*seen, sep="\n")
assert seen == [(0, 0, 0, True)] * 3 + [(0, 0, 1, True), (1, 0, 0, False)]
PY
