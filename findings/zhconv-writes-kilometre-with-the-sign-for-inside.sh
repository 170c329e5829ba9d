#!/usr/bin/env bash
# zhconv writes 公里 (kilometre) as 公裡, with the sign for "inside", and 签发 (to issue) as 籤發.
# Versions: zhconv 1.4.3 (PyPI)
# Guess: a sign that stands for two traditional ones is converted by the word in which it is, as
#   头发 is to 頭髮 and 皇后 stays; without a known word it stays as it is.
# Seen: words that the table lacks are converted sign by sign to a wrong one: 里程 (mileage), 公里,
#   干预 (to intervene), 准许 (to permit), 签发, the Long March, and the family name 范. The words
#   that come out are misspelt.
# Why: documents are brought into one script before search and comparison: the words of a contract
#   for distance, permission and issue are not found, and a party has another name.
# Documented: that the longest word of the table wins is; that common words are not in it is not,
#   that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" zhconv==1.4.3
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import zhconv

right = {"头发": "頭髮", "皇后": "皇后", "干净": "乾淨", "表面": "表面"}
wrong = {
    "里程": "裏程",
    "干预": "幹預",
    "准许": "準許",
    "签发": "籤發",
    "长征": "長徵",
    "范先生": "範先生",
}
seen = {word: zhconv.convert(word, "zh-hant") for word in right | wrong}
taiwan = zhconv.convert("5公里", "zh-tw")
print(seen, taiwan)
assert seen == right | wrong and taiwan == "5公裡"
PY
