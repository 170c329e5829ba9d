#!/usr/bin/env bash
# all2md reads the LaTeX "5\% of \$1,000" as "5 of 1,000" in three paragraphs, and M\"uller as "M
# ller".
# Versions: all2md 1.18.0, mistune 3.4.0, platformdirs 4.14.9, PyYAML 6.0.4, tomli_w 1.2.0,
#   pylatexenc 2.11, defusedxml 0.7.1 (PyPI)
# Guess: 5\% is 5%, \"u is ü, -- a dash, and a paragraph stays one; a footnote is kept.
# Seen: the characters behind a backslash, dashes and quotation marks are left out, and the text
#   around each becomes a paragraph of its own; so does what is bold. A footnote is dropped.
#   Lists, tables and headings are right. Of a CSV file with semicolons, or with one column, the
#   lines run into one.
# Why: papers and contracts are read by it for a model: rates lose their unit, ranges their dash,
#   names their letters, and sentences fall apart at each "not" that is emphasized.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" all2md==1.18.0 mistune==3.4.0 \
    platformdirs==4.14.9 PyYAML==6.0.4 tomli_w==1.2.0 pylatexenc==2.11 defusedxml==0.7.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pathlib, tempfile
import all2md

folder = pathlib.Path(tempfile.mkdtemp())

def read(name, text):
    path = folder / name
    path.write_text(text)
    return all2md.to_markdown(str(path))

texts = [
    "The fee is 5\\% of \\$1,000 in 1--5 days.",
    'M\\"uller pays.',
    "Fee\\footnote{not due} is 5.",
    "Pay \\textbf{not} now.",
]
start, end = "\\documentclass{article}\n\\begin{document}\n", "\n\\end{document}\n"
seen = [read("a.tex", start + text + end).split("\n\n") for text in texts]
lines = [read("a.csv", "a;b\n1;2\n3;4\n"), read("b.csv", "id\n1\n2\n")]
print(*seen, lines, sep="\n")
assert seen[0] == ["The fee is 5", " of ", "1,000 in 1", "5 days."] and seen[1] == ["M", "ller pays."]
assert seen[2] == ["Fee", " is 5."] and seen[3] == ["Pay ", "**not**", " now."]
assert lines == ["a;b 1;2 3;4", "id 1 2"]
PY
