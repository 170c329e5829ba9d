#!/usr/bin/env bash
# bibtexparser 2 leaves out an entry whose key or field is there twice, and the text of a macro that
# is joined with #.
# Versions: bibtexparser 2.1.0, pylatexenc 2.11 (PyPI)
# Guess: BibTeX warns of a second key and goes on; a macro in a concatenation is replaced, as one
#   that stands alone is.
# Seen: entries has neither the second entry of a key nor one with two fields "note": they are in
#   failed_blocks, which nobody asks for, without an error. publisher = acm # " NY" stays the text
#   acm # " NY", while publisher = acm is "ACM Press".
# Why: exports that were joined have keys twice: references are missing, in a number that looks
#   right; publishers and journals have the names of macros.
# Documented: failed_blocks is; that concatenations stay is not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" bibtexparser==2.1.0 pylatexenc==2.11
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import bibtexparser

library = bibtexparser.parse_string(
    """
@string{acm = "ACM Press"}
@article{a, title = {First}, publisher = acm}
@article{b, title = {Second}, publisher = acm # " NY"}
@article{a, title = {Same key}}
@article{c, title = {Two notes}, note = {x}, note = {y}}
"""
)
entries = [(entry.key, entry["title"], entry.get("publisher")) for entry in library.entries]
entries = [(key, title, field and field.value) for key, title, field in entries]
failed = [type(block).__name__ for block in library.failed_blocks]
print(entries, failed)
assert entries == [("a", "First", "ACM Press"), ("b", "Second", 'acm # " NY"')]
assert sorted(failed) == ["DuplicateBlockKeyBlock", "DuplicateFieldKeyBlock"]
PY
