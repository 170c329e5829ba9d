#!/usr/bin/env bash
# EbookLib hands out an EPUB's chapters in the order of the manifest, and the contents page as one
# of them.
# Versions: EbookLib 0.20, lxml 6.1.3, six 1.17.0 (PyPI)
# Guess: `get_items_of_type(ITEM_DOCUMENT)`, the loop of every example, follows the spine: the
#   reading order.
# Seen: it follows the manifest, which is in no order, and includes the navigation page, so every
#   heading is there twice.
# Why: chunks and summaries of a book are built from chapters out of order.
# Documented: no; the tutorial's loop for reading does the same.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" EbookLib==0.20 lxml==6.1.3 six==1.17.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import os, tempfile, ebooklib
from ebooklib import epub

book = epub.EpubBook()
book.set_title("T")
chapters = {}
for number in (3, 1, 2):  # the order in which an editor happened to add them
    chapter = epub.EpubHtml(
        title=f"Chapter {number}", file_name=f"{number}.xhtml", content=f"<p>Chapter {number}</p>"
    )
    book.add_item(chapter)
    chapters[number] = chapter
book.spine = book.toc = [chapters[number] for number in (1, 2, 3)]
book.add_item(epub.EpubNcx())
book.add_item(epub.EpubNav())
path = os.path.join(tempfile.mkdtemp(), "book.epub")
epub.write_epub(path, book)
book = epub.read_epub(path)
seen = [item.get_name() for item in book.get_items_of_type(ebooklib.ITEM_DOCUMENT)]
order = [book.get_item_with_id(identifier).get_name() for identifier, _ in book.spine]
print(seen, order)
assert order == ["1.xhtml", "2.xhtml", "3.xhtml"]
assert seen == ["3.xhtml", "1.xhtml", "2.xhtml", "nav.xhtml"]
PY
