#!/usr/bin/env bash
# pypdf returns "-500" as two lines when the sign was drawn on its own, and its layout mode drops
# text in a form XObject.
# Versions: pypdf 7.1.1, reportlab 5.1.0, pillow 13.0.0, charset-normalizer 3.5.3 (PyPI)
# Guess: what stands on one line of the page is one line of text, with a space between what stands
#   apart.
# Seen: each text object begins a line: a row of a table is a line for each cell, "Fee -500" three
#   lines, and a word whose letters are drawn singly a line for each letter.
#   extraction_mode="layout" puts them together, as "579" for cells 5, 7 and 9 that stand close,
#   and leaves out the text of form XObjects, which letterheads and imported pages are.
# Why: programs that write PDF place words and signs singly: amounts lose their sign when lines
#   are cut into chunks or read one by one, and rows of tables fall apart.
# Documented: that the order and the white space of text are not defined is; layout mode's warning
#   is of turned text only.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pypdf==7.1.1 reportlab==5.1.0 \
    pillow==13.0.0 charset-normalizer==3.5.3
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import io
import pypdf
from reportlab.pdfgen.canvas import Canvas

def read(draw):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(400, 400))
    draw(canvas)
    canvas.save()
    page = pypdf.PdfReader(file).pages[0]
    return page.extract_text().strip(), page.extract_text(extraction_mode="layout").strip()

def place(*words):
    return lambda canvas: [canvas.drawString(x, 350, word) for x, word in words]

def form(canvas):
    canvas.beginForm("a")
    canvas.drawString(50, 350, "not due")
    canvas.endForm()
    canvas.doForm("a")
    canvas.drawString(50, 330, "end")

letters = [(50 + 12 * i, letter) for i, letter in enumerate("due")]
seen = [
    read(place((50, "Fee"), (100, "-"), (106, "500"))),
    read(place(*letters))[0],
    read(place((50, "5"), (58, "7"), (66, "9"))),
    read(form),
]
print(*seen, sep="\n")
assert seen[0][0] == "Fee\n-\n500" and seen[0][1].split() == ["Fee", "-500"]
assert seen[1] == "d\nu\ne" and seen[2] == ("5\n7\n9", "579") and seen[3] == ("not due\nend", "end")
PY
