#!/usr/bin/env bash
# atoma reads an Atom entry whose content is XHTML as an entry without content.
# Versions: atoma 0.0.17, attrs 26.1.0, defusedxml 0.7.1, python-dateutil 4.0.0, six 1.17.0 (PyPI)
# Guess: the three types of RFC 4287 (text, html, xhtml) all give a value; xhtml the markup or its
#   text.
# Seen: content, summary and title are None for type="xhtml", as if they were absent.
# Why: XHTML is how a feed carries markup without escaping it; each of its entries looks empty and
#   is skipped as such.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" atoma==0.0.17 attrs==26.1.0 \
    defusedxml==0.7.1 python-dateutil==4.0.0 six==1.17.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import atoma

feed = """<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>i</id><updated>2026-11-03T10:00:00Z</updated>
<entry><id>e</id><updated>2026-11-03T10:00:00Z</updated><title>t</title>{}</entry></feed>"""
xhtml = '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Nobody pays.</div></content>'
html = '<content type="html">Nobody pays.</content>'
seen = [
    atoma.parse_atom_bytes(feed.format(content).encode()).entries[0].content
    for content in (xhtml, html)
]
print(seen)
assert seen[0] is None and seen[1].value == "Nobody pays."
PY
