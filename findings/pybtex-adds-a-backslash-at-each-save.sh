#!/usr/bin/env bash
# pybtex writes "R\&D", that it has read, as "R\\&D", then as "R\\\&D", and the address
# .../a_b?c=1&d as .../a\_b?c=1\&d.
# Versions: pybtex 0.26.1, latexcodec 3.0.1, PyYAML 6.0.4 (PyPI)
# Guess: a file that is read and written is the same file, but for its layout.
# Seen: fields are read as they are, and escaped when they are written, so each pass adds a
#   backslash to \&, \% and \_. "\\&" is an end of line and a tabulator to LaTeX. An address gets
#   backslashes that make it another one.
# Why: bibliographies are merged, sorted and cleaned by scripts that read and write; the title and
#   the link are other ones after the first, and again after the second.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pybtex==0.26.1 latexcodec==3.0.1 PyYAML==6.0.4
PYTHONPATH="$packages" nice python3 - <<'PY'
from pybtex.database import parse_string

text = r"@article{key, title = {R\&D at 5\%}, url = {https://example.org/a_b?c=1&d=2}}"
seen = []
for _ in range(3):
    entry = parse_string(text, "bibtex").entries["key"]
    seen.append((entry.fields["title"], entry.fields["url"]))
    text = parse_string(text, "bibtex").to_string("bibtex")
print(*seen, sep="\n")
assert seen == [
    (r"R\&D at 5\%", "https://example.org/a_b?c=1&d=2"),
    (r"R\\&D at 5\\%", r"https://example.org/a\_b?c=1\&d=2"),
    (r"R\\\&D at 5\\\%", r"https://example.org/a\\_b?c=1\\&d=2"),
]
PY
