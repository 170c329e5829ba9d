#!/usr/bin/env bash
# razdel puts the number of a clause at the end of the clause above it, and a heading and the
# paragraph below it into one sentence.
# Versions: razdel 0.5.0 (PyPI)
# Guess: a sentence ends at an empty line, and "1." at the beginning of a line is not cut from
#   what it numbers.
# Seen: line breaks count as blanks: "1. Срок\n2. Цена" is "1. Срок 2." and "Цена"; what has no
#   full stop runs into the next paragraph.
# Why: contracts are cut into sentences to be cited: clauses carry the number of the next one, and
#   list items are one sentence.
# Documented: that it is made for news and fiction is; what it does to line breaks is not, that we
#   found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" razdel==0.5.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from razdel import sentenize

texts = ["1. Срок\n2. Цена", "Договор\n\n1. Срок. Год.", "Пункт один\n\nПункт два"]
seen = [[sentence.text for sentence in sentenize(text)] for text in texts]
print(*seen, sep="\n")
assert seen == [["1. Срок\n2.", "Цена"], ["Договор\n\n1.", "Срок.", "Год."], ["Пункт один\n\nПункт два"]]
PY
