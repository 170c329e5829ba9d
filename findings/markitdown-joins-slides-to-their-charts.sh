#!/usr/bin/env bash
# MarkItDown writes the text that follows a chart on a slide into the chart's last row, and 5001
# for 500 with a note 1.
# Versions: markitdown 0.1.9, python-pptx 1.0.2, lxml 6.1.3, pillow 13.0.0, xlsxwriter 3.3.1,
#   typing_extensions 4.16.0, beautifulsoup4 4.15.0, soupsieve 4.1.3, charset-normalizer 3.5.3,
#   defusedxml 0.7.1, magika 1.0.3, click 8.5.1, numpy 2.4.6, onnxruntime 1.32.0, flatbuffers
#   25.12.19, packaging 26.4, protobuf 7.36.2, python-dotenv 1.2.4, markdownify 1.2.3, six 1.17.0,
#   requests 2.34.2, certifi 2026.10.19.post1, idna 3.20, urllib3 2.8.0 (PyPI)
# Guess: shapes of a slide are paragraphs of their own; a line break is a line break; a raised
#   figure is set apart.
# Seen: no line end follows the table of a chart: "| Q2 | 20.0 |Fee 500" is a row with a third
#   cell. A line break within a text is the control character U+000B, a raised 1 is joined to its
#   number, and hidden slides are pages like others.
# Why: the sentence below a chart is read as a value of it; models and parsers of Markdown see
#   another table.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" markitdown==0.1.9 python-pptx==1.0.2 \
    lxml==6.1.3 pillow==13.0.0 xlsxwriter==3.3.1 typing_extensions==4.16.0 \
    beautifulsoup4==4.15.0 soupsieve==4.1.3 charset-normalizer==3.5.3 defusedxml==0.7.1 \
    magika==1.0.3 click==8.5.1 numpy==2.4.6 onnxruntime==1.32.0 flatbuffers==25.12.19 \
    packaging==26.4 protobuf==7.36.2 python-dotenv==1.2.4 markdownify==1.2.3 six==1.17.0 \
    requests==2.34.2 certifi==2026.10.19.post1 idna==3.20 urllib3==2.8.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import io
from lxml import etree
from markitdown import MarkItDown
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

deck = Presentation()
slide = deck.slides.add_slide(deck.slide_layouts[6])
data = CategoryChartData()
data.categories = ["Q1", "Q2"]
data.add_series("Sales", (10, 20))
slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, 0, 0, Inches(3), Inches(2), data)
paragraph = slide.shapes.add_textbox(0, Inches(3), Inches(3), Inches(1)).text_frame.paragraphs[0]
names = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
for part in ("<a:r {}><a:t>Fee</a:t></a:r>", "<a:br {}/>", "<a:r {}><a:t>500</a:t></a:r>",
             '<a:r {}><a:rPr baseline="30000"/><a:t>1</a:t></a:r>'):
    paragraph._p.append(etree.fromstring(part.format(names)))
file = io.BytesIO()
deck.save(file)
file.seek(0)
seen = MarkItDown().convert_stream(file, file_extension=".pptx").markdown
print(seen, repr(seen[-20:]))
assert "| Q2 | 20.0 |Fee\v5001" in seen
PY
