#!/usr/bin/env bash
# dinglehopper's word error rate of "5" is 0 where the truth is "-5", and that of "5 > 6" where it
# is "5 < 6".
# Versions: dinglehopper 0.11.0, multimethod 1.12, uniseg 0.10.1, rapidfuzz 3.14.6, lxml 6.1.3, numpy
#   2.4.6, attrs 26.1.0, chardet 7.7.0, ocrd 3.13.3, pillow 13.0.0, atomicwrites 1.4.1, frozendict
#   2.5.1, filetype 1.2.0, Deprecated 1.2.0, wrapt 1.17.3 (PyPI)
# Guess: a word is what stands between white space: a word that has lost its sign is a wrong word.
# Seen: words are those of Unicode's segmentation, and all that consist of signs are left out: the
#   minus, €, %, §, ± and < are no words. "$5" for "€5" is no error, "a-b" is "a b"; "a.b" for
#   "a b" is two errors of one word. The character error rate counts them.
# Why: an OCR that loses minus signs and takes < for > is measured as perfect, and is chosen for
#   tables of amounts.
# Documented: not that we found; a comment in the code says it.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" dinglehopper==0.11.0 multimethod==1.12 \
    uniseg==0.10.1 rapidfuzz==3.14.6 lxml==6.1.3 numpy==2.4.6 attrs==26.1.0 chardet==7.7.0 \
    ocrd==3.13.3 pillow==13.0.0 atomicwrites==1.4.1 frozendict==2.5.1 filetype==1.2.0 \
    Deprecated==1.2.0 wrapt==1.17.3
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from dinglehopper import character_error_rate, word_error_rate

pairs = [("-5", "5"), ("5 < 6", "5 > 6"), ("€5", "$5"), ("§ 5", "5"), ("5%", "5"), ("5", "6")]
seen = {pair: (word_error_rate(*pair), round(character_error_rate(*pair), 2)) for pair in pairs}
print(seen)
assert [words for words, _ in seen.values()] == [0, 0, 0, 0, 0, 1]
assert all(characters > 0 for _, characters in seen.values())
PY
