#!/usr/bin/env bash
# epub2text leaves out 500 where it is a line or a table's row by itself, and the 2 of mc².
# Versions: epub2text 0.2.8, EbookLib 0.20, beautifulsoup4 4.15.0, soupsieve 4.1.3, lxml 6.1.3, six
#   1.17.0, phrasplit 0.3.9, defusedxml 0.7.1, cssselect2 0.10.1, tinycss2 1.5.1, webencodings
#   0.6.1, typing_extensions 4.16.0, click 8.5.1, rich 15.0.0, Pygments 2.21.0, markdown-it-py
#   4.3.0, mdurl 0.1.2 (PyPI)
# Guess: with clean=False, "minimal processing", the words of the chapters come back; cleaning may
#   take page numbers.
# Seen: with clean=False as with True the paragraph 500, the cells 5 and 10 of a row, and each
#   superscript are not there: 10² is 10.
# Why: prices and tables of a book are gone without an error, and a power becomes another number.
# Documented: that cleaning removes page numbers and footnotes is; not for clean=False, as we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" epub2text==0.2.8 EbookLib==0.20 \
    beautifulsoup4==4.15.0 soupsieve==4.1.3 lxml==6.1.3 six==1.17.0 phrasplit==0.3.9 \
    defusedxml==0.7.1 cssselect2==0.10.1 tinycss2==1.5.1 webencodings==0.6.1 \
    typing_extensions==4.16.0 click==8.5.1 rich==15.0.0 Pygments==2.21.0 markdown-it-py==4.3.0 \
    mdurl==0.1.2
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import pathlib
import tempfile
import zipfile

import epub2text

files = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": '<container version="1.0" xmlns='
    '"urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="a.opf" '
    'media-type="application/oebps-package+xml"/></rootfiles></container>',
    "a.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="u">'
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="u">u</dc:identifier>'
    "<dc:title>T</dc:title><dc:language>en</dc:language>"
    '<meta property="dcterms:modified">2024-01-05T00:00:00Z</meta></metadata><manifest>'
    '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="n" properties="nav" '
    'href="n.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="a"/></spine></package>',
    "n.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml" '
    'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>n</title></head><body>'
    '<nav epub:type="toc"><ol><li><a href="a.xhtml">A</a></li></ol></nav></body></html>',
    "a.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A</title></head><body>'
    "<p>The fee is</p><p>500</p><p>EUR, at most 10<sup>2</sup> m.</p><table><tr><td>5</td>"
    "<td>10</td></tr><tr><td>paid</td><td>due</td></tr></table></body></html>",
}
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "book.epub")
    with zipfile.ZipFile(path, "w") as book:
        for name, content in files.items():
            book.writestr(name, content)
    seen = [epub2text.epub2txt(str(path), clean=clean).split() for clean in (False, True)]
print(seen[0])
assert seen[0] == seen[1] == "The fee is EUR, at most 10 m. paid due".split()
PY
