#!/usr/bin/env bash
# clean-text's clean() makes "510 days" of "5–10 days", "5" of −5 and 5½, "a = b" of "a ≠ b", and
# "odz" of Łódź.
# Versions: clean-text 0.7.1, emoji 2.16.0, ftfy 6.3.1, wcwidth 0.9.4 (PyPI)
# Guess: as by default, the text is transliterated to ASCII: a dash becomes a hyphen, ½ "1/2", €
#   "EUR" or a mark, ß "ss", Ł "L".
# Seen: what Unicode does not decompose is dropped, and of what it does the signs that are not
#   ASCII: the dash of a range, the minus sign, the fraction, €, £, the slash through =, ß and Ł.
# Why: ranges become one large number and signs turn, before a model or a search index sees them;
#   nothing tells of it.
# Documented: that the results are inferior without Unidecode, which is an extra, is, with ê and e
#   as the example; these are not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" clean-text==0.7.1 emoji==2.16.0 \
    ftfy==6.3.1 wcwidth==0.9.4
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import logging
logging.disable()
from cleantext import clean

texts = ["5–10 days", "−5 EUR", "5½ %", "a ≠ b", "€ 5", "10 m²", "Straße", "Łódź"]
seen = [clean(text) for text in texts]
print(*zip(texts, seen), sep="\n")
assert seen == ["510 days", "5 eur", "5 %", "a = b", "5", "10 m", "strae", "odz"]
PY
