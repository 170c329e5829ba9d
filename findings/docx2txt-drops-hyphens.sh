#!/usr/bin/env bash
# docx2txt drops Word's non-breaking hyphen, and with it minus signs and ranges.
# Versions: docx2txt 0.9 (PyPI)
# Guess: a hyphen typed with Ctrl+Shift+_ (w:noBreakHyphen) is some kind of hyphen in the text.
# Seen: it is nothing: "-5 degrees" reads "5 degrees" and "pages 10-20" reads "pages 1020".
# Why: typists use that hyphen exactly where a line break would hurt: signs, ranges, telephone and
#   part numbers. The number is wrong and looks right.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" docx2txt==0.9
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import docx2txt
from documents import docx

hyphen = "<w:noBreakHyphen/>"
seen = docx2txt.process(
    docx(
        f'<w:p><w:r>{hyphen}<w:t xml:space="preserve">5 degrees, pages 10</w:t>{hyphen}<w:t>20</w:t></w:r></w:p>'
    )
)
print(seen)
assert seen == "5 degrees, pages 1020"
PY
