#!/usr/bin/env bash
# SentencePiece gives back "10²" as "102", "m²" as "m2", and a page as one line.
# Versions: sentencepiece 0.2.3 (PyPI)
# Guess: decode(encode(text)) is the text, as far as the vocabulary goes: the pieces are said to
#   keep white space.
# Seen: the default normalisation (nmt_nfkc) replaces superscripts, fractions and full-width
#   digits and joins runs of white space before the text is cut.
# Why: splitters by tokens decode their chunks: a dose of 10² units is 102, and tables lose their
#   lines, in the text that the model reads and quotes.
# Documented: yes, among the options of training; the README calls the tokenisation reversible.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" sentencepiece==0.2.3
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import io
import sentencepiece

texts = ["10² units of 5 m²", "line one\nline two 10 2", "the fee is due in May"] * 20
model = io.BytesIO()
sentencepiece.SentencePieceTrainer.train(
    sentence_iterator=iter(texts),
    model_writer=model,
    vocab_size=60,
    hard_vocab_limit=False,
    minloglevel=2,
)
processor = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
seen = [processor.decode(processor.encode(text)) for text in texts[:2]]
print(seen)
assert seen == ["102 units of 5 m2", "line one line two 10 2"]
PY
