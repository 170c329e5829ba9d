#!/usr/bin/env bash
# jaconv.normalize and neologdn write a long vowel for the minus of －5度, and jaconv 10ー20 for
# 10〜20.
# Versions: jaconv 0.5.0, neologdn 0.5.6 (PyPI)
# Guess: normalising the width of letters leaves signs what they are: a full-width minus is -, as
#   it is in unicodedata's NFKC and mojimoji. That neologdn drops the tilde of a range we knew.
# Seen: － before or between digits is ー, which prolongs a vowel: －5度 has no minus, and "１０－２０" no
#   dash. jaconv makes ー of the tilde of a range too, 12 of ①②, and 102 of 10²; neologdn drops the
#   tilde.
# Why: temperatures, balances and profits below zero become positive for whoever parses them; both
#   are run on Japanese texts before anything else.
# Documented: not that we found; neologdn's tilde is.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" jaconv==0.5.0 neologdn==0.5.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import unicodedata
import jaconv, neologdn

texts = ("－5度", "１０－２０", "10〜20日", "①②")
seen = {text: (jaconv.normalize(text), neologdn.normalize(text)) for text in texts}
print(seen)
assert seen["－5度"] == ("ー5度", "ー5度") and seen["①②"][0] == "12"
assert seen["１０－２０"] == ("10ー20", "10ー20") and seen["10〜20日"] == ("10ー20日", "1020日")
assert unicodedata.normalize("NFKC", "－5度") == "-5度"
PY
