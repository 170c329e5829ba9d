#!/usr/bin/env bash
# sacrebleu gives 100 to two answers of which the second is nonsense, if the references are
# grouped by answer.
# Versions: sacrebleu 2.6.0, portalocker 4.4.2, regex 2026.11.19, tabulate 0.10.0, numpy 1.26.4,
#   colorama 0.4.6, lxml 6.1.3 (PyPI)
# Guess: a wrong shape of the references raises: two answers and lists of one reference each do
#   not fit.
# Seen: references go by set, not by answer; given [[ref1], [ref2]] it takes both for references
#   of the first answer, and leaves the second out: BLEU and chrF are 100.
# Why: per-answer lists are how other metrics take them; the figure is high, stable, and that of
#   one document in a thousand.
# Documented: the order of the lists is; that a mismatch passes is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" sacrebleu==2.6.0 portalocker==4.4.2 \
    regex==2026.11.19 tabulate==0.10.0 numpy==1.26.4 colorama==0.4.6 lxml==6.1.3
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import sacrebleu

answers = ["the fee is due in May", "cats sleep all day long"]
grouped = [["the fee is due in May"], ["the term ends in June"]]
sets = [[references[0] for references in grouped]]
seen = [
    round(score(answers, references).score)
    for references in (grouped, sets)
    for score in (sacrebleu.corpus_bleu, sacrebleu.corpus_chrf)
]
print(seen)
assert seen[:2] == [100, 100] and max(seen[2:]) < 80
PY
