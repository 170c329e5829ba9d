#!/usr/bin/env bash
# A token added to a tokenizer is cut out of every word that contains it: with "eur" added, "europe"
# is eur and [UNK].
# Versions: tokenizers 0.23.3, anyio 4.16.0, click 8.5.1, filelock 4.3.1, fsspec 2026.9.0, h11
#   0.16.0, hf-xet 1.8.0, httpcore2 2.16.2, httpx2 2.16.2, huggingface-hub 2.4.0, idna 3.20,
#   packaging 26.4, pyyaml 6.0.4, tqdm 4.70.1, truststore 0.10.5, typing-extensions 4.16.0 (PyPI)
# Guess: add_tokens(["eur"]) is for the word; other words stay what they are.
# Seen: "europe" and "neural", one token each before, become "eur" and "[UNK]", and "[UNK]", "eur",
#   "[UNK]"; the offsets are right, and the words are gone. With AddedToken("eur", single_word=True)
#   they stay.
# Why: terms of a field are added to a tokenizer of BERT's kind before training: words that hold
#   them by chance become unknown, and counts of tokens rise, in a way that no test with the terms
#   shows.
# Documented: single_word is; that words apart from it lose their token is not said with add_tokens.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" tokenizers==0.23.3 anyio==4.16.0 \
    click==8.5.1 filelock==4.3.1 fsspec==2026.9.0 h11==0.16.0 hf-xet==1.8.0 httpcore2==2.16.2 \
    httpx2==2.16.2 huggingface-hub==2.4.0 idna==3.20 packaging==26.4 pyyaml==6.0.4 tqdm==4.70.1 \
    truststore==0.10.5 typing-extensions==4.16.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from tokenizers import AddedToken, Tokenizer, models, pre_tokenizers

words = ["[UNK]", "the", "europe", "neural", "fee", "in"]
text = "the neural fee in europe"

def tokens(*added):
    vocabulary = {word: number for number, word in enumerate(words)}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.add_tokens(list(added))
    return tokenizer.encode(text).tokens

seen = [tokens(), tokens("eur"), tokens(AddedToken("eur", single_word=True))]
print(seen)
assert seen[0] == seen[2] == text.split()
assert seen[1] == ["the", "[UNK]", "eur", "[UNK]", "fee", "in", "eur", "[UNK]"]
PY
