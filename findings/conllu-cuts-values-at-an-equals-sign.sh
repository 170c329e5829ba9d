#!/usr/bin/env bash
# conllu reads MISC "Url=http://a.de/?q=1" as http://a.de/?q, and writes it back so.
# Versions: conllu 6.0.0 (PyPI)
# Guess: the name ends at the first =, the rest is the value, as it is in the comment lines.
# Seen: what follows a second = in MISC or FEATS is dropped, and serialize() writes the shorter
#   value; comments and DEPS keep theirs.
# Why: addresses, formulas and ids that end with = are kept there: a file that is read, filtered
#   and written has lost them.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" conllu==6.0.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import conllu

line = "1\tfee\t_\t_\t_\tNum=A=B\t0\troot\t_\tUrl=http://a.de/?q=1|Sum=2+2=4|Id=YQ==\n\n"
sentence = conllu.parse("# text = a = b\n" + line)[0]
token = sentence[0]
print(token["feats"], token["misc"], sentence.metadata, sentence.serialize(), sep="\n")
assert token["feats"] == {"Num": "A"} and sentence.metadata == {"text": "a = b"}
assert token["misc"] == {"Url": "http://a.de/?q", "Sum": "2+2", "Id": "YQ"}
assert "?q=1" not in sentence.serialize()
PY
