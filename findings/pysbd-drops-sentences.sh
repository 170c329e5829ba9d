#!/usr/bin/env bash
# pySBD leaves out a whole sentence in which an integral sign or a note stands, and with
# clean=True what is between < and >.
# Versions: pysbd 0.3.4 (PyPI)
# Guess: a segmenter divides the text: its pieces, joined, are the text; clean=True tidies white
#   space and line breaks.
# Seen: ∯, ♬, ♨ are marks that it uses inside; the sentence they stand in is not found again and
#   is left out. clean=True makes "Pay if a3." of "Pay if a<5 and b>3.", and drops page numbers
#   behind dots.
# Why: lyrics, subtitles and mathematics lose sentences, contracts their conditions, without an
#   error: nobody compares the pieces with the text.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pysbd==0.3.4
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pysbd

texts = [
    "The flux ∯ is zero.",
    "♬ Never pay ♬ he sings. Then he pays.",
    "The bath ♨ is closed. Come in May.",
    "Pay if a<5 and b>3. Else wait.",
    "Fees......5 Terms.....7",
]
seen = [pysbd.Segmenter(clean=clean).segment(text) for clean in (False, True) for text in texts]
print(*seen, sep="\n")
assert seen[:3] == [[], ["Then he pays."], ["Come in May."]]
assert "".join(seen[3]) == texts[3]
assert seen[8:] == [["Pay if a3.", "Else wait."], ["Fees", "Terms"]]
PY
