#!/usr/bin/env bash
# wordninja splits "thefeeis-5.50EUR" into the, fee, is, 5, 50, EUR, and "Müller" into M, ller.
# Versions: wordninja 2.0.0 (PyPI)
# Guess: it puts spaces where they are missing, and loses no character.
# Seen: all but a-z, 0-9 and the apostrophe is dropped and ends a word: the minus, the point, the
#   comma, €, %, § and ü; "1e-5" is 1, e, 5.
# Why: it is run over the text of PDF files whose words have grown together: amounts are torn and
#   lose their sign, and names their letters.
# Documented: not that we found; it is made from English words, it says.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" wordninja==2.0.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import wordninja

texts = ["thefeeisdue", "thefeeis-5.50EUR", "pay5,000now", "§5%", "Müller", "1e-5"]
seen = {text: wordninja.split(text) for text in texts}
print(seen)
assert list(seen.values()) == [
    ["the", "fee", "is", "due"],
    ["the", "fee", "is", "5", "50", "EUR"],
    ["pay", "5", "000", "now"],
    ["5"],
    ["M", "ller"],
    ["1", "e", "5"],
]
PY
