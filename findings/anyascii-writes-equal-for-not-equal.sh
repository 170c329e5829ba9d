#!/usr/bin/env bash
# AnyAscii writes = for ≠, < for ≮ and E for both ∈ and ∉; Unidecode drops them, and every ticked
# or empty box.
# Versions: anyascii 0.3.3, Unidecode 1.4.0 (PyPI)
# Guess: what has no likeness in ASCII is spelled so that it means the same, as <= for ≤ is, or is
#   left as a question mark.
# Seen: AnyAscii leaves the stroke out: "rate ≠ 5" is "rate = 5", ≰ is <, ∄ is E like ∃, ≢ is =.
#   Unidecode has nothing for ≠, ≈, √, ∞ and for ☐, ☑ and ☒: "≠ 5" is "5", "√2" is "2", and a form
#   reads the same whichever box is ticked. Both write "102" for 10².
# Why: texts are transliterated before hashing, matching or an old model: conditions become their
#   opposites, and choices of forms go.
# Documented: not that we found; Unidecode says that it is meant for letters.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" anyascii==0.3.3 Unidecode==1.4.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import anyascii, unidecode

text = "rate ≠ 5, x ≮ 7, y ≰ 8, a ∉ B, a ∈ B, ≢ ≈9, √2, 10²; ☑ refund ☐ exchange"
seen = [anyascii.anyascii(text), unidecode.unidecode(text)]
print(*seen, sep="\n")
assert seen == [
    "rate = 5, x < 7, y < 8, a E B, a E B, = ~9, sqrt2, 102; :ballot_box_with_check: refund # exchange",
    "rate  5, x  7, y  8, a  B, a  B,  9, 2, 102;  refund  exchange",
]
PY
