#!/usr/bin/env bash
# PyMuPDF4LLM leaves out a sideways line that PyMuPDF reads.
# Versions: pymupdf4llm 2.0, pymupdf 2.0, networkx 3.6.1, numpy 2.4.6, onnxruntime 1.32.0,
#   flatbuffers 25.12.19, packaging 26.4, protobuf 7.36.2, PyYAML 6.0.4, pymupdf_layout 2.0,
#   psutil 7.2.2, tabulate 0.10.0 (PyPI)
# Guess: PyMuPDF returns the line, as Page.get_text() does, so its Markdown has it too.
# Seen: of "Total 150", turned by 90 degrees, nothing is in the Markdown; get_text() has it.
# Why: wide tables and stamps of receipt stand sideways: the text that the model reads lacks them,
#   in silence.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pymupdf4llm==2.0 pymupdf==2.0 \
    networkx==3.6.1 numpy==2.4.6 onnxruntime==1.32.0 flatbuffers==25.12.19 packaging==26.4 \
    protobuf==7.36.2 PyYAML==6.0.4 pymupdf_layout==2.0 psutil==7.2.2 tabulate==0.10.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pymupdf, pymupdf4llm

document = pymupdf.open()
page = document.new_page()
for line in range(6):
    page.insert_text((50, 100 + 20 * line), f"Clause {line} of the contract is about the fee.")
page.insert_text((300, 500), "Total 150", rotate=90)
plain, markdown = page.get_text(), pymupdf4llm.to_markdown(document)
print(markdown)
assert "Total 150" in plain and "Clause 3" in markdown
assert "150" not in markdown and "Total" not in markdown, markdown
PY
