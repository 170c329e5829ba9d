#!/usr/bin/env bash
# cuallee's is_unique fails for texts with a missing one in pandas and passes in Polars;
# not_contained_in the other way round.
# Versions: cuallee 0.15.4, toolz 1.2.0, requests 2.34.2, charset-normalizer 3.5.3, idna 3.20,
#   urllib3 2.8.0, certifi 2026.10.19.post1, pandas 3.0.6, numpy 2.4.6, python-dateutil 4.0.0,
#   tzdata 2026.6, polars 1.44.2, polars-runtime-32 1.44.2, pyarrow 26.0.1 (PyPI)
# Guess: a check has one meaning, whichever frame it is given: missing values are violations in
#   each.
# Seen: of "x", a missing text and "y", is_unique has one violation in pandas and none in Polars,
#   not_contained_in none and one. Of two equal numbers of three, is_unique counts one violation
#   and two.
# Why: checks are written once and run on samples and on all: a table is let through or held back
#   by the library that it was read with.
# Documented: that the engines give the same is the aim; these differences are not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" cuallee==0.15.4 toolz==1.2.0 \
    requests==2.34.2 charset-normalizer==3.5.3 idna==3.20 urllib3==2.8.0 \
    certifi==2026.10.19.post1 pandas==3.0.6 numpy==2.4.6 python-dateutil==4.0.0 tzdata==2026.6 \
    polars==1.44.2 polars-runtime-32==1.44.2 pyarrow==26.0.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pandas, polars
from cuallee import Check, CheckLevel

data = {"text": ["x", None, "y"], "number": [1, 1, 2]}
seen = {}
for name, frame in (("pandas", pandas.DataFrame(data)), ("polars", polars.DataFrame(data))):
    check = Check(CheckLevel.WARNING, "check")
    check.is_unique("text").not_contained_in("text", ("z",)).is_unique("number")
    result = check.validate(frame)
    seen[name] = [(int(count), status) for count, status in zip(list(result["violations"]), list(result["status"]))]
print(seen)
assert seen["pandas"] == [(1, "FAIL"), (0, "PASS"), (1, "FAIL")]
assert seen["polars"] == [(0, "PASS"), (1, "FAIL"), (2, "FAIL")]
PY
