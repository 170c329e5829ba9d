#!/usr/bin/env bash
# sarif-tools fails a build for results that are suppressed or no longer there.
# Versions: sarif-tools 3.0.5, jinja2 3.1.6, MarkupSafe 3.0.4, jsonpath-ng 1.16.0, ply 3.11,
#   matplotlib 3.11.2, numpy 2.4.6, contourpy 1.3.3, cycler 0.12.1, fonttools 4.68.0, kiwisolver
#   1.5.1, packaging 26.4, pillow 13.0.0, pyparsing 3.3.3, python-dateutil 4.0.0, six 1.17.0,
#   python-docx 1.2.0, lxml 6.1.3, typing_extensions 4.16.0, PyYAML 6.0.4 (PyPI)
# Guess: `sarif --check error` looks at open errors: not at a result with an accepted suppression,
#   nor at one whose baselineState is "absent", which the standard defines as gone.
# Seen: both are counted, and the exit status is not 0.
# Why: the two ways that SARIF has to accept or to retire a finding do not exist for the gate: it
#   stays red after the fix, and is then switched off.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" sarif-tools==3.0.5 jinja2==3.1.6 \
    MarkupSafe==3.0.4 jsonpath-ng==1.16.0 ply==3.11 matplotlib==3.11.2 numpy==2.4.6 \
    contourpy==1.3.3 cycler==0.12.1 fonttools==4.68.0 kiwisolver==1.5.1 packaging==26.4 \
    pillow==13.0.0 pyparsing==3.3.3 python-dateutil==4.0.0 six==1.17.0 python-docx==1.2.0 \
    lxml==6.1.3 typing_extensions==4.16.0 PyYAML==6.0.4
PYTHONPATH="$packages" nice python3 - <<'PY'
import json, os, subprocess, sys, tempfile

def check(**result):
    log = {
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "t"}},
                "results": [{"ruleId": "R", "level": "error", "message": {"text": "m"}, **result}],
            }
        ],
    }
    path = os.path.join(tempfile.mkdtemp(), "log.sarif")
    with open(path, "w") as file:
        json.dump(log, file)
    return subprocess.run(
        [sys.executable, "-m", "sarif", "--check", "error", "summary", path], capture_output=True
    ).returncode

seen = {
    "open": check(),
    "suppressed": check(suppressions=[{"kind": "external", "status": "accepted"}]),
    "absent": check(baselineState="absent"),
    "a warning": check(level="warning"),
}
print(seen)
assert seen == {"open": 1, "suppressed": 1, "absent": 1, "a warning": 0}, seen
PY
