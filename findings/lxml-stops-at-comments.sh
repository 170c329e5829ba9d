#!/usr/bin/env bash
# lxml's .text and findtext end at a comment, where ElementTree, whose interface it has, goes on.
# Versions: lxml 6.1.3 (PyPI)
# Guess: element.text and findtext("p") are the same in both: comments are not text and do not
#   change it.
# Seen: of <p>Pay <!-- x --> now</p> lxml returns "Pay ", ElementTree "Pay  now"; the rest is the
#   tail of the comment. iter() yields the comment as an element whose tag is a function.
# Why: editors leave comments in XML; a switch to lxml for speed cuts such texts short, in a few
#   documents of a thousand.
# Documented: partly: that comments are nodes of the tree is said among the differences to
#   ElementTree.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" lxml==6.1.3
PYTHONPATH="$packages" nice python3 - <<'PY'
import xml.etree.ElementTree as ElementTree
from lxml import etree

text = "<d><p>Pay <!-- see 4 --> now</p></d>"
seen = [library.fromstring(text).findtext("p") for library in (etree, ElementTree)]
elements = [len(list(library.fromstring(text).iter())) for library in (etree, ElementTree)]
print(seen, elements)
assert seen == ["Pay ", "Pay  now"] and elements == [3, 2]
PY
