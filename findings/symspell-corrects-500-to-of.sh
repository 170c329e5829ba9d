#!/usr/bin/env bash
# SymSpell's lookup_compound corrects "pay 500 EUR by 3 May" to "pay of a eur by a may", TextBlob
# Pay to May.
# Versions: symspellpy 6.10.1, fast-diff-match-patch 2.1.0, textblob 0.20.1, nltk 3.10.4,
#   defusedxml 0.7.1, click 8.5.1, joblib 1.6.0, regex 2026.11.19, tqdm 4.70.1 (PyPI)
# Guess: a corrector of spelling leaves numbers, dates and capitals as they are.
# Seen: with its own dictionary lookup_compound turns digits into short words, GDPR into "apr",
#   drops punctuation and capitals; ignore_non_words=True keeps numbers, and takes $5,000.50
#   apart. word_segmentation makes "of of of of" of a date. TextBlob's correct() leaves numbers
#   and makes "May 500 EUR" of "Pay 500 EUR", and Fuller of Mueller.
# Why: scanned or dictated documents are corrected before a model reads them: amounts and dates
#   go, names become others.
# Documented: ignore_non_words is; that numbers are replaced without it is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" symspellpy==6.10.1 \
    fast-diff-match-patch==2.1.0 textblob==0.20.1 nltk==3.10.4 defusedxml==0.7.1 click==8.5.1 \
    joblib==1.6.0 regex==2026.11.19 tqdm==4.70.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import importlib.resources
from symspellpy import SymSpell
from textblob import TextBlob

folder = importlib.resources.files("symspellpy")
corrector = SymSpell(2, 7)
corrector.load_dictionary(str(folder / "frequency_dictionary_en_82_765.txt"), 0, 1)
corrector.load_bigram_dictionary(str(folder / "frequency_bigramdictionary_en_243_342.txt"), 0, 2)

def compound(text, **settings):
    return corrector.lookup_compound(text, 2, **settings)[0].term

seen = [
    compound("pay 500 EUR by 3 May"),
    compound("GDPR and NDA"),
    compound("The fee is $5,000.50", ignore_non_words=True),
    corrector.word_segmentation("2026-05-03").corrected_string,
    str(TextBlob("Pay 500 EUR to Anna Mueller").correct()),
]
print(*seen, sep="\n")
assert seen[0] == "pay of a eur by a may" and seen[1] == "apr and ada"
assert seen[2] == "the fee is 5 000 50" and seen[3] == "of of of of"
assert seen[4] == "May 500 EUR to Anna Fuller"
PY
