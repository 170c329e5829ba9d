#!/usr/bin/env bash
# summa's summarize() of a text of five sentences is an empty text.
# Versions: summa 1.2.0, scipy 1.17.1, numpy 2.4.6 (PyPI)
# Guess: a fifth of five sentences is one; of one sentence the summary is that sentence, or an
#   error.
# Seen: the number of sentences is cut, not rounded up: up to five the summary is "", without a
#   warning; the share is 0.2 by default.
# Why: reviews and mails are short: their summaries are empty, and the next step embeds or judges
#   an empty text.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" summa==1.2.0 scipy==1.17.1 \
    numpy==2.4.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from summa import summarizer

sentences = (
    "The contract fee is five hundred euros. Late payment of the fee costs interest. The contract can be "
    "cancelled in writing. The fee is not refundable. Interest is due at once. Written notice is needed."
).split(". ")
seen = [summarizer.summarize(". ".join(sentences[:count])) for count in range(1, 7)]
print(seen)
assert not any(seen[:5]) and seen[5] == sentences[0] + "."
PY
