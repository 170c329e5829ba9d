#!/usr/bin/env bash
# FireDucks' nunique counts a missing value as a value, and its join drops the rows whose key is
# missing.
# Versions: fireducks 1.4.4, firefw 1.4.4, pandas 2.3.3, numpy 2.4.6, python-dateutil 4.0.0,
#   tzdata 2026.6, pytz 2026.6, pyarrow 21.0.0 (PyPI)
# Guess: what runs is what pandas gives; it is a drop-in replacement.
# Seen: nunique of yes, no and a missing label is 3, and within groups it is right. Rows with a
#   missing key on both sides are joined by pandas, and by FireDucks they are left out. to_csv
#   writes 1.0 as 1, and the names in quotes.
# Why: an import is exchanged for speed: the number of labels is one too many, tables lose rows,
#   and files differ from those of yesterday in each line.
# Documented: full compatibility with pandas is the claim; these are not named as differences,
#   that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" fireducks==1.4.4 firefw==1.4.4 \
    pandas==2.3.3 numpy==2.4.6 python-dateutil==4.0.0 tzdata==2026.6 pytz==2026.6 \
    pyarrow==21.0.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import fireducks.pandas, pandas

seen = {}
for name, library in (("pandas", pandas), ("fireducks", fireducks.pandas)):
    frame = library.DataFrame({"id": ["b", None, "a"], "label": ["yes", None, "no"], "ok": [1.0, 0.0, 0.5]})
    notes = library.DataFrame({"id": ["a", None], "note": ["n", "m"]})
    joined = sorted(frame.merge(notes, on="id")["note"])
    seen[name] = (int(frame["label"].nunique()), joined, frame.to_csv(index=False).splitlines()[:2])
print(*seen.items(), sep="\n")
assert seen["pandas"] == (2, ["m", "n"], ["id,label,ok", "b,yes,1.0"])
assert seen["fireducks"] == (3, ["n"], ['"id","label","ok"', "b,yes,1"])
PY
