#!/usr/bin/env bash
# pandas' query and eval give other numbers and rows once numexpr is installed.
# Versions: pandas 3.1.1, numpy 2.4.6, numexpr 2.14.2, python-dateutil 2.9.0.post0, six 1.17.0
#   (PyPI)
# Guess: numexpr makes eval and query faster; what they compute is what the same operators of the
#   columns compute.
# Seen: a column of small integers (uint8, int8) is computed in 32 bits with numexpr, and wraps
#   without it: 200 + 100 is 300 and 44, 200 - 201 is -1 and 255, so "score - 201 < 0" finds three
#   rows and no row. df.score + 100 is 44 in both. Which of the two runs is not said; the engine is
#   chosen by what is installed.
# Why: columns that were made small to save memory are filtered otherwise on the server than on the
#   desk, by an optional package.
# Documented: the engines are; that they differ is not, as far as we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages/base" pandas==3.1.1 numpy==2.4.6 \
    python-dateutil==2.9.0.post0 six==1.17.0
python3 -m pip install -qq --no-deps --target "$packages/more" numexpr==2.14.2
cat > "$packages/ask.py" <<'PY'
import pandas

frame = pandas.DataFrame({"score": pandas.Series([200, 5, 0, 255], dtype="uint8")})
found = frame.query("score - 201 < 0").index.tolist()
print(frame.eval("score + 100").tolist(), (frame.score + 100).tolist(), found)
PY
without=$(PYTHONPATH="$packages/base" nice python3 -W ignore "$packages/ask.py")
with=$(PYTHONPATH="$packages/base:$packages/more" nice python3 -W ignore "$packages/ask.py")
echo "$without"
echo "$with"
[ "$without" = "[44, 105, 100, 99] [44, 105, 100, 99] []" ]
[ "$with" = "[300, 105, 100, 355] [44, 105, 100, 99] [0, 1, 2]" ]
