#!/usr/bin/env bash
# pandas.read_csv(sep=None) splits a column of summaries at the letter m.
# Versions: pandas 3.1.1, numpy 2.4.6, python-dateutil 4.0.0, six 1.17.0 (PyPI)
# Guess: the separator is guessed among punctuation; a file without any has one column.
# Seen: csv.Sniffer takes a letter that fits: "summary" is split into su, an unnamed column and
#   ary.
# Why: sep=None is the advice for files of unknown origin: it works on tables and cuts lists of
#   texts apart, which letter depends on the words.
# Documented: no; that the Sniffer is used is.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pandas==3.1.1 numpy==2.4.6 \
    python-dateutil==4.0.0 six==1.17.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import io, pandas

text = "summary\nThe fee is due.\nThe rent is due.\nThe tree fell.\n"
seen = pandas.read_csv(io.StringIO(text), sep=None, engine="python").columns.tolist()
print(seen)
assert seen == ["su", "Unnamed: 1", "ary"]
PY
