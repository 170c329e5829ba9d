#!/usr/bin/env bash
# pandas.to_json rounds to ten decimals: a p-value of 1e-12 is written as 0.
# Versions: pandas 3.1.1, numpy 2.4.6, python-dateutil 4.0.0, six 1.17.0 (PyPI)
# Guess: floats are written so that reading gives the same floats, as json, to_csv and orjson do.
# Seen: ten digits behind the point are kept: 1e-12 is 0.0, and 0.12345678901234567 is
#   0.123456789.
# Why: p-values, log probabilities and prices per token (0.00000000025) are written as zero: the
#   cost of a million tokens is nothing.
# Documented: double_precision=10 is in the signature; that it counts decimals and not digits is
#   easily missed.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pandas==3.1.1 numpy==2.4.6 \
    python-dateutil==4.0.0 six==1.17.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import json, pandas

prices = [1e-12, 0.12345678901234567]
seen = json.loads(pandas.Series(prices).to_json(orient="values"))
print(seen)
assert seen == [0.0, 0.123456789]
PY
