#!/usr/bin/env bash
# TextBlob's sentiment of "isn't good", "I do not think it is good" and "without any good" is that
# of "good".
# Versions: textblob 0.20.1, nltk 3.10.4, defusedxml 0.7.1, click 8.5.1, joblib 1.6.0, regex
#   2026.11.19, tqdm 4.70.1 (PyPI)
# Guess: a negation turns the sign, as it does for "not good" (-0.35), wherever the sentence has
#   it.
# Seen: no, not and never turn it, directly before the word or its adverb. isn't, don't, hardly,
#   nothing, without and neither do not, nor does a "not" some words before: 0.7, as for "good"
#   alone. "It could have been better" and "I wanted to love it" are 0.5; any text in German is 0.
# Why: most refusals and complaints are worded so; a baseline, a filter or a gold standard made
#   with it counts them as praise.
# Documented: that the lexicon knows negations is, in the code; not which.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" textblob==0.20.1 nltk==3.10.4 \
    defusedxml==0.7.1 click==8.5.1 joblib==1.6.0 regex==2026.11.19 tqdm==4.70.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from textblob import TextBlob

texts = {
    "good": 0.7,
    "not good": -0.35,
    "It isn't good.": 0.7,
    "I do not think it is good.": 0.7,
    "Hardly good.": 0.7,
    "Nothing good here.": 0.7,
    "It is without any good.": 0.7,
    "It could have been better.": 0.5,
    "Das ist sehr schlecht.": 0,
}
seen = {text: round(TextBlob(text).sentiment.polarity, 2) for text in texts}
print(*seen.items(), sep="\n")
assert seen == texts
PY
