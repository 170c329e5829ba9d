#!/usr/bin/env bash
# simplemma's lemma of isn't is be, of don't do and of won't will: the not is gone.
# Versions: simplemma 2.0.0 (PyPI)
# Guess: a negation stays, as "not" does and as can't does, whose lemma is cannot.
# Seen: text_lemmatizer("The fee isn't due.") is the, fee, be, due; "is not" keeps its not. unpaid
#   is unpay, worse is wrong, EUR is euro, us is we.
# Why: texts are lemmatised for search, deduplication and features: "is due" and "isn't due" are
#   the same document.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" simplemma==2.0.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import simplemma

words = ("isn't", "don't", "won't", "didn't", "can't", "not", "unpaid", "worse")
seen = {word: simplemma.lemmatize(word, lang="en") for word in words}
texts = [simplemma.text_lemmatizer(text, lang="en") for text in ("The fee isn't due.", "The fee is due.")]
print(seen, texts)
assert list(seen.values()) == ["be", "do", "will", "do", "cannot", "not", "unpay", "wrong"]
assert texts[0] == texts[1] == ["the", "fee", "be", "due", "."]
PY
