#!/usr/bin/env bash
# contractions.fix makes "She Will Oil" of Shell Oil, and "the she would" of a shed.
# Versions: contractions 0.1.73, textsearch 0.0.24, anyascii 0.3.3, pyahocorasick 2.3.1 (PyPI)
# Guess: only words with an apostrophe are expanded, and those that cannot be another word (dont,
#   gonna).
# Seen: words that are spelled as a contraction without its apostrophe count as one: Shell, shed,
#   Hed, wont, Lets. U.S. with a possessive is "YOU.S.", o'clock "of the clock". Ill, hell and wed
#   stay.
# Why: it is run before a model or a search to make "isn't" one form; names of companies and
#   things change with it, and are then not in the source.
# Documented: slang=False is, which keeps Shell; not what the default does.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" contractions==0.1.73 \
    textsearch==0.0.24 anyascii==0.3.3 pyahocorasick==2.3.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import contractions

texts = {
    "Shell Oil pays.": "She Will Oil pays.",
    "The shed is let.": "The she would is let.",
    "as is his wont": "as is his will not",
    "the U.S.'s law": "the YOU.S.'s law",
    "He is ill.": "He is ill.",
    "It isn't due.": "It is not due.",
}
seen = {text: contractions.fix(text) for text in texts}
print(*seen.items(), contractions.fix("Shell Oil pays.", slang=False), sep="\n")
assert seen == texts
PY
