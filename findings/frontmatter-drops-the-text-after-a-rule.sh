#!/usr/bin/env bash
# python-frontmatter drops the first section of a document that begins with a rule, and reads id 007
# as 7 and 10:30 as 630.
# Versions: python-frontmatter 1.3.0, pyyaml 6.0.4 (PyPI)
# Guess: what stands between two lines of --- and is no mapping is no front matter, but text; values
#   are those that one sees.
# Seen: of "---", "The fee is due.", "---", "More" only "More" is left, without metadata and without
#   an error; a list or a heading between rules goes the same way, and "Note: the fee is due"
#   becomes metadata. A version 1.10 is 1.1, an id 007 is 7, a time 10:30 is 630; and of the text
#   the indentation of the first line is taken off.
# Why: horizontal rules above and below a notice are what models and notes have; the notice is not
#   indexed. Ids of documents do not join.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" python-frontmatter==1.3.0 pyyaml==6.0.4
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import frontmatter

documents = {
    "---\nThe fee is due.\n---\nMore\n": ({}, "More"),
    "---\n\n# Notice\n\n---\n\nMore\n": ({}, "More"),
    "---\n- Ann\n- Bob\n---\nMore\n": ({}, "More"),
    "---\nNote: the fee is due\n---\nMore\n": ({"Note": "the fee is due"}, "More"),
    "---\nid: 007\nversion: 1.10\nat: 10:30\n---\n    code\n": (
        {"id": 7, "version": 1.1, "at": 630}, "code",
    ),
}
seen = {}
for text in documents:
    page = frontmatter.loads(text)
    seen[text] = (page.metadata, page.content)
    print(repr(text), "->", seen[text])
assert seen == documents
PY
