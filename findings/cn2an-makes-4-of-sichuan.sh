#!/usr/bin/env bash
# cn2an.transform writes 4川 for Sichuan, 10分满意 for "very satisfied" and 0下5度 for five below zero.
# Versions: cn2an 0.5.24, proces 0.1.7 (PyPI)
# Guess: numbers are converted, and words that are spelled with a numeral stay; a temperature
#   below zero stays below.
# Seen: each numeral is converted wherever it stands: 四川 is 4川, 统一 (uniform) 统1, 星期一 (Monday) 星期1,
#   一般 1般, 十分 (very) 10分. 零下五度 is "0下5度". 万一, 千万 and 百万富翁 stay.
# Why: texts are normalised so before search and models: regions, weekdays and judgements of
#   customers become nonsense.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" cn2an==0.5.24 proces==0.1.7
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import warnings
import cn2an

warnings.simplefilter("ignore")
texts = {
    "四川": "4川",
    "十分满意": "10分满意",
    "统一": "统1",
    "星期一": "星期1",
    "零下五度": "0下5度",
    "万一违约": "万一违约",
    "两万五千元": "25000元",
    "百分之五": "5%",
}
seen = {text: cn2an.transform(text, "cn2an") for text in texts}
print(seen)
assert seen == texts
PY
