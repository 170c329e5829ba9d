#!/usr/bin/env bash
# recordlinkage cleans every Chinese name to nothing, so that all of them are equal, "Öl AG" to
# "l ag" and "5.50" to 550.
# Versions: recordlinkage 0.16, jellyfish 1.3.0, joblib 1.6.0, numpy 2.4.6, pandas 2.3.3,
#   python-dateutil 2.9.0.post0, pytz 2026.6, tzdata 2026.6, six 1.17.0, scikit-learn 1.9.1, scipy
#   1.17.1, threadpoolctl 3.8.0, narwhals 2.29.0 (PyPI)
# Guess: clean() makes names comparable: lower case, accents folded, punctuation a space.
# Seen: all but a-z, 0-9, hyphens and underscores is deleted, hyphens become spaces, and a text in
#   brackets goes: "Jürgen" is "jrgen", "A (dissolved)" is "a". Two Chinese names are "" both, are
#   put into one block, and compare as equal; by Jaro-Winkler they are 0.
# Why: parties and suppliers are joined after this step: foreign ones become one record, and a
#   point less makes two amounts one.
# Documented: the pattern and the option for brackets stand in the reference; that the names of
#   other scripts vanish and match is not said, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" recordlinkage==0.16 jellyfish==1.3.0 \
    joblib==1.6.0 numpy==2.4.6 pandas==2.3.3 python-dateutil==2.9.0.post0 pytz==2026.6 \
    tzdata==2026.6 six==1.17.0 scikit-learn==1.9.1 scipy==1.17.1 threadpoolctl==3.8.0 narwhals==2.29.0
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import pandas, recordlinkage
from recordlinkage.preprocessing import clean

texts = ["李明", "王芳", "Öl AG", "Jürgen", "5.50", "550", "A (dissolved)", "1-5"]
cleaned = clean(pandas.Series(texts)).tolist()
names = pandas.DataFrame({"name": cleaned[:2]})
index = recordlinkage.Index()
index.block("name")
pairs = index.index(names)
compare = recordlinkage.Compare()
compare.exact("name", "name")
compare.string("name", "name", method="jarowinkler")
values = compare.compute(pairs, names).values.tolist()
print(dict(zip(texts, cleaned)), list(pairs), values)
assert cleaned == ["", "", "l ag", "jrgen", "550", "550", "a", "1 5"]
assert len(pairs) == 1 and values == [[1, 0]]
PY
