#!/usr/bin/env bash
# striprtf returns deleted and hidden words of an RTF file as text.
# Versions: striprtf 0.0.35 (PyPI)
# Guess: a converter that calls itself strip drops what Word does not show: deletions under
#   revision (\deleted) and hidden text (\v).
# Seen: both are in the result, unmarked, while a footnote, which Word does show, is left out.
# Why: "The fee is not due" is what was deleted; the document says that the fee is due.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" striprtf==0.0.35
PYTHONPATH="$packages" nice python3 - <<'PY'
from striprtf.striprtf import rtf_to_text

seen = rtf_to_text(
    r"{\rtf1\ansi The fee is {\deleted\revauthdel1 not }due{\footnote See 4.} in May.{\v Draft, do not send.}}"
)
print(seen)
assert seen == "The fee is not due in May.Draft, do not send."
PY
