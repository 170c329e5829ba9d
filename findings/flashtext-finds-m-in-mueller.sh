#!/usr/bin/env bash
# flashtext finds the keyword M in Müller and fee in fée, and writes BäM for Bäm.
# Versions: flashtext 2.7 (PyPI)
# Guess: a keyword is found as a word, and letters with marks are letters, as for \b of Python's
#   re.
# Seen: only ASCII letters, digits and _ are part of a word: "no" is found in "nö", "nicht" in
#   "nichtöffentlich", any Chinese word within a longer one. replace_keywords changes the spelling
#   there ("BäM"). A space in a keyword is not found where the text has two or a line break.
# Why: documents in other languages are tagged with labels that they do not have, and names are
#   spelled anew.
# Documented: that the parts of a word are digits, letters and _ is; not that letters are those of
#   ASCII.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" flashtext==2.7
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from flashtext import KeywordProcessor

def run(keyword, text):
    processor = KeywordProcessor()
    processor.add_keyword(keyword)
    return processor.extract_keywords(text), processor.replace_keywords(text)

seen = [
    run("M", "Müller M Bäm"),
    run("nicht", "nichtöffentlich"),
    run("fee", "fée feeé"),
    run("late fee", "late  fee, late\nfee"),
]
print(*seen, sep="\n")
assert seen == [
    (["M", "M", "M"], "Müller M BäM"),
    (["nicht"], "nichtöffentlich"),
    (["fee"], "fée feeé"),
    ([], "late  fee, late\nfee"),
]
PY
