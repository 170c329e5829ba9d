#!/usr/bin/env bash
# Kreuzberg returns paragraphs without end tags twice, and in another order.
# Versions: kreuzberg 4.10.4 (PyPI)
# Guess: <p>one<p>two<ul>... is read as each browser reads it: HTML lets </p> and </li> be left
#   out.
# Seen: the paragraphs are taken to lie within each other: their text comes twice, first the list,
#   then the second paragraph, then all of it.
# Why: older pages and hand-written ones are full of them: clauses are counted twice, and stand
#   before those that they refer to.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" kreuzberg==4.10.4
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pathlib, tempfile
import kreuzberg

page = "<!DOCTYPE html><title>T</title><p>one<p>two<ul><li>a<li>b</ul>"
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "page.html")
    path.write_text(page)
    words = kreuzberg.extract_file_sync(str(path)).content.replace("-", " ").split()
print(words)
assert sorted(words) != ["a", "b", "one", "two"] and words.count("two") == 2, words
assert words.index("two") < words.index("one"), words
PY
