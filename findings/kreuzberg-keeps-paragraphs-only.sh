#!/usr/bin/env bash
# Kreuzberg reads an HTML page without its definition lists, captions, details, and text beside a
# block.
# Versions: kreuzberg 4.10.4 (PyPI)
# Guess: an extractor of text returns all text of the body, in some form.
# Seen: <dl>, <details>, <figcaption>, <address> and the caption of a table are left out, and so
#   is text directly in the body where a paragraph or heading stands beside it; numbers of lists
#   are, too.
# Why: terms and fees are marked up as definition lists, results as captions: what remains reads
#   well, and nothing says that half is missing.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" kreuzberg==4.10.4
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pathlib, tempfile
import kreuzberg

def text(body):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "page.html")
        path.write_text(f"<!DOCTYPE html><html><title>T</title><body>{body}</body></html>")
        return kreuzberg.extract_file_sync(str(path)).content

bodies = [
    "<p>Terms</p><dl><dt>Fee</dt><dd>20 EUR</dd></dl>",
    "<p>Terms</p><details><summary>Fee</summary>20 EUR</details>",
    "<h2>Fee</h2>20 EUR",
    "<p>Terms</p><figure><img src='a.png' alt='A'><figcaption>20 EUR</figcaption></figure>",
    "<p>Terms</p><address>12 High Street</address>",
]
seen = [text(body) for body in bodies]
print(seen)
assert [part[:5].strip() for part in seen] == ["Terms", "Terms", "Fee", "Terms", "Terms"]
assert not any("20 EUR" in part or "Street" in part for part in seen)
PY
