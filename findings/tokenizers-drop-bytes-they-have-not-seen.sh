#!/usr/bin/env bash
# A byte-level BPE that tokenizers trained leaves out digits and letters that its training text
# lacked.
# Versions: tokenizers 0.23.3, huggingface_hub 2.4.0, click 8.5.1, filelock 4.3.1, fsspec
#   2026.9.0, hf-xet 1.8.0, httpx2 2.16.2, anyio 4.16.0, idna 3.20, typing_extensions 4.16.0,
#   httpcore2 2.16.2, h11 0.16.0, truststore 0.10.5, packaging 26.4, PyYAML 6.0.4, tqdm 4.70.1
#   (PyPI)
# Guess: byte-level means that all 256 bytes are in the vocabulary, so that any text comes back.
# Seen: only bytes that occurred are: of "支払 fee 7" there remains " fee ", with no unknown token
#   and no error; with initial_alphabet=ByteLevel.alphabet() all comes back.
# Why: counts of tokens are too low for foreign documents, and a splitter that decodes its chunks
#   removes the numbers from them.
# Documented: in the example of the trainer, without the consequence.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" tokenizers==0.23.3 \
    huggingface_hub==2.4.0 click==8.5.1 filelock==4.3.1 fsspec==2026.9.0 hf-xet==1.8.0 \
    httpx2==2.16.2 anyio==4.16.0 idna==3.20 typing_extensions==4.16.0 httpcore2==2.16.2 \
    h11==0.16.0 truststore==0.10.5 packaging==26.4 PyYAML==6.0.4 tqdm==4.70.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

def trained(**options):
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(vocab_size=400, show_progress=False, **options)
    tokenizer.train_from_iterator(["the fee is due in May"] * 10, trainer)
    return tokenizer

text = "支払 fee 7"
plain, whole = trained(), trained(initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
seen = [tokenizer.decode(tokenizer.encode(text).ids) for tokenizer in (plain, whole)]
print(seen, plain.encode(text).tokens)
assert seen == [" fee ", text]
PY
