#!/usr/bin/env bash
# xmldiff's marked text repeats what follows a deleted tag: "5 EUR EUR" for <b>5</b> EUR.
# Versions: xmldiff 3.0, lxml 6.1.3 (PyPI)
# Guess: who leaves out what XMLFormatter marks as deleted has the second document; without the
#   inserted, the first.
# Seen: text behind a tag that goes is marked as inserted before it, and stands again behind it
#   without a mark: "pay more than 5 EUR not more than 5 EUR", of which only "not" is marked. The
#   list of actions of the same comparison is right, and patches to the second document.
# Why: the marked text is what a reviewer or a model reads: conditions and amounts stand in it
#   twice, and the new document said so never.
# Documented: not that we found; the manual says that text_tags make the output finer.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" xmldiff==3.0 lxml==6.1.3
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from lxml import etree
from xmldiff import formatting, main

name = "{http://namespaces.shoobx.com/diff}"

def accepted(marked):
    """The text without what is marked as deleted."""
    root = etree.fromstring(marked)
    for node in list(root.iter()):
        if node.tag == name + "delete" or name + "delete" in node.attrib:
            node.text = None
    return "".join(root.itertext()).split()

def compare(first, second):
    marked = main.diff_texts(first, second, formatter=formatting.XMLFormatter())
    actions = main.diff_texts(first, second)
    patched = main.patch_tree(actions, etree.fromstring(first))
    assert etree.tostring(patched).decode() == second
    print(marked)
    return accepted(marked), "".join(patched.itertext()).split()

pairs = [
    compare("<p>pay <b>not</b> more than 5 EUR</p>", "<p>pay more than 5 EUR</p>"),
    compare("<p><b>5</b> EUR</p>", "<p>5 EUR</p>"),
]
print(*pairs, sep="\n")
assert [right for _, right in pairs] == ["pay more than 5 EUR".split(), ["5", "EUR"]]
assert pairs[0][0] == "pay more than 5 EUR more than 5 EUR".split()
assert pairs[1][0] == ["5", "EUR", "EUR"]
PY
