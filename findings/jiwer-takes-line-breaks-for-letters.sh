#!/usr/bin/env bash
# jiwer finds two errors in "a b" when the reference has a line break for the space.
# Versions: jiwer 4.0.0, click 8.5.1, RapidFuzz 3.14.6 (PyPI)
# Guess: words are separated by white space, as str.split() does.
# Seen: only the space separates: "the fee\nis due" has one word "fee\nis"; against "the fee is
#   due" the error rate is 0.67, and of two words joined so 2.0. A no-break space counts likewise.
# Why: transcripts and OCR results are wrapped in lines: the better the layout is kept, the worse
#   is the score.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" jiwer==4.0.0 click==8.5.1 \
    RapidFuzz==3.14.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import jiwer

pairs = [("a\nb", "a b"), ("the fee\nis due", "the fee is due"), ("5\u00a0EUR", "5 EUR")]
seen = [round(jiwer.wer(*pair), 2) for pair in pairs]
print(seen)
assert seen == [2.0, 0.67, 2.0]
PY
