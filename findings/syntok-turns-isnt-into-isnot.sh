#!/usr/bin/env bash
# syntok's sentences read "isnot", "canot" and "donot" for isn't, can't and don't.
# Versions: syntok 1.4.4, regex 2026.11.19 (PyPI)
# Guess: a sentence put together from its tokens, each with the spacing before it, is the sentence
#   of the text, as spacing and offsets are kept for just that.
# Seen: "n't" becomes a token "not" with the empty spacing of "n't": "The fee isnot due.", "It canot
#   be paid." and "donot-care". A Tokenizer with replace_not_contraction=False keeps them, but
#   segmenter.process makes one of its own.
# Why: a model is asked about words that no document has, quotes are not found in their source, and
#   "canot" is for an index neither "can" nor "not".
# Documented: that contractions are replaced is, with the switch; what becomes of the spacing is
#   not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" syntok==1.4.4 regex==2026.11.19
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from syntok import segmenter
from syntok.tokenizer import Tokenizer

text = "The fee isn't due. It can't be paid. That is a don't-care."
seen = [
    "".join(token.spacing + token.value for token in sentence).strip()
    for paragraph in segmenter.process(text)
    for sentence in paragraph
]
own = Tokenizer(emit_hyphen_or_underscore_sep=True, replace_not_contraction=False)
print(seen)
assert seen == ["The fee isnot due.", "It canot be paid.", "That is a donot-care."]
assert "".join(token.spacing + token.value for token in own.tokenize(text)) == text
PY
