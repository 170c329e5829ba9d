#!/usr/bin/env bash
# pptx2md makes "510" of two lines of a cell that hold 5 and 10, and breaks a row at a bar in a
# cell.
# Versions: pptx2md 2.0.6, annotated-types 0.8.0, lxml 6.1.3, numpy 2.4.6, pillow 13.0.0, pydantic
#   2.14.4, pydantic-core 2.50.5, python-pptx 1.0.2, rapidfuzz 3.14.6, scipy 1.17.1, tqdm 4.70.1,
#   typing-extensions 4.16.0, typing-inspection 0.4.5, xlsxwriter 3.3.1 (PyPI)
# Guess: a line break within a paragraph or a cell is a space at least; a bar in a cell is escaped,
#   as asterisks and underscores are.
# Seen: line breaks are dropped without a trace, in paragraphs ("net" and "price" are "netprice")
#   and in cells; "EU|EEA" is written as it is, so the amount beside it moves out of its column.
# Why: slides have their lines broken by hand, and tables two amounts in a cell: the model is given
#   one that nobody wrote.
# Documented: not that we found; that short blocks of text are dropped is an option.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pptx2md==2.0.6 annotated-types==0.8.0 \
    lxml==6.1.3 numpy==2.4.6 pillow==13.0.0 pydantic==2.14.4 pydantic-core==2.50.5 \
    python-pptx==1.0.2 rapidfuzz==3.14.6 scipy==1.17.1 tqdm==4.70.1 typing-extensions==4.16.0 \
    typing-inspection==0.4.5 xlsxwriter==3.3.1
cd "$packages"
export PYTHONPATH=$packages
nice python3 -W ignore - <<'PY'
from pptx import Presentation
from pptx.util import Inches

presentation = Presentation()
slide = presentation.slides.add_slide(presentation.slide_layouts[5])
slide.shapes.title.text = "Fees of the year"
box = slide.shapes.add_textbox(Inches(1), Inches(2), Inches(4), Inches(1))
box.text_frame.text = "the net\vprice of the flat"
table = slide.shapes.add_table(2, 2, Inches(1), Inches(3), Inches(4), Inches(1)).table
for index, text in enumerate(["area", "fee", "EU|EEA", "5\v10"]):
    paragraph = table.cell(index // 2, index % 2).text_frame.paragraphs[0]
    paragraph.text = text
presentation.save("slides.pptx")
PY
nice python3 -W ignore -m pptx2md slides.pptx -o slides.md 2>/dev/null
text=$(<slides.md)
printf '%s\n' "$text"
[[ $text == *'netprice'* && $text == *'| EU|EEA | 510 |'* ]]
