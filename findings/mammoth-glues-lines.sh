#!/usr/bin/env bash
# mammoth's raw text joins the lines of an address or a poem without a space.
# Versions: mammoth 1.13.0, cobble 0.1.4 (PyPI)
# Guess: `extract_raw_text` puts a newline, or at least a space, where the paragraph has a manual
#   line break or a right-aligned tab (w:ptab).
# Seen: neither leaves a trace: "12 High StLeeds", and "Total42".
# Why: addresses, headings and forms use manual breaks: words fuse, and an extraction finds
#   neither the street nor the town.
# Documented: no; the documentation says that paragraphs are followed by two newlines.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" mammoth==1.13.0 cobble==0.1.4
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import mammoth
from documents import docx

address = "<w:p><w:r><w:t>12 High St</w:t><w:br/><w:t>Leeds</w:t></w:r></w:p>"
total = '<w:p><w:r><w:t>Total</w:t><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/><w:t>42</w:t></w:r></w:p>'
seen = mammoth.extract_raw_text(docx(address + total)).value
print(repr(seen))
assert seen == "12 High StLeeds\n\nTotal42\n\n"
PY
