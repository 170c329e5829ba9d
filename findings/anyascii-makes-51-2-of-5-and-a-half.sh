#!/usr/bin/env bash
# anyascii spells 5½ as "51/2" and ≠ as "=", and Unidecode drops check marks and crosses alike.
# Versions: anyascii 0.3.3, Unidecode 1.4.0 (PyPI)
# Guess: 5½ is "5 1/2", ≠ is "!=" or the like, and ✔ and ✘ are two different texts.
# Seen: with anyascii 5½ is 51/2 (25.5), 1¾ is 13/4, and "x ≠ 5" is "x = 5". Unidecode has the
#   space in 5½, and nothing for ≠, ✓, ✗, ☑, ☐ and ☒: "✔ approved" and "✘ approved" are the same.
#   Both make "10-3" of 10⁻³.
# Why: texts are brought to ASCII before they are matched, deduplicated and sent: quantities grow
#   tenfold, conditions are turned round, and the answers of a form are gone.
# Documented: that the result is an approximation is.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" anyascii==0.3.3 Unidecode==1.4.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from anyascii import anyascii
from unidecode import unidecode

texts = ["5½", "1¾", "x ≠ 5", "10⁻³", "✔ approved", "✘ approved"]
spellings = {"anyascii": anyascii, "unidecode": unidecode}
seen = {name: [spell(text) for text in texts] for name, spell in spellings.items()}
print(*seen.items(), sep="\n")
assert seen["anyascii"][:4] == ["51/2", "13/4", "x = 5", "10-3"]
assert seen["unidecode"] == ["5 1/2", "1 3/4", "x  5", "10-3", " approved", " approved"]
assert [unidecode(mark) for mark in "✓✗☑☐☒"] == [""] * 5
PY
