#!/usr/bin/env bash
# MarkItDown makes a table of a semicolon file by cutting its amounts at the decimal comma.
# Versions: markitdown 0.1.9, beautifulsoup4 4.15.0, soupsieve 4.1.3, typing_extensions 4.16.0,
#   certifi 2026.10.19.post1, charset-normalizer 3.5.3, defusedxml 0.7.1, magika 1.0.3, click
#   8.5.1, onnxruntime 1.32.0, flatbuffers 25.12.19, numpy 2.4.6, packaging 26.4, protobuf 7.36.2,
#   markdownify 1.2.3, six 1.17.0, requests 2.34.2, idna 3.20, urllib3 2.8.0 (PyPI)
# Guess: the CSV converter recognises the semicolon, which Excel writes in most of Europe, or
#   keeps the lines as they are.
# Seen: the comma is the separator whatever the file: "Miete;1.234,50" becomes the cells
#   "Miete;1.234" and "50", under a header of one cell and an empty one.
# Why: the amount that the model reads is 1.234, and the cents are a number of their own.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" markitdown==0.1.9 \
    beautifulsoup4==4.15.0 soupsieve==4.1.3 typing_extensions==4.16.0 certifi==2026.10.19.post1 \
    charset-normalizer==3.5.3 defusedxml==0.7.1 magika==1.0.3 click==8.5.1 onnxruntime==1.32.0 \
    flatbuffers==25.12.19 numpy==2.4.6 packaging==26.4 protobuf==7.36.2 markdownify==1.2.3 \
    six==1.17.0 requests==2.34.2 idna==3.20 urllib3==2.8.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import io
from markitdown import MarkItDown, StreamInfo

file = io.BytesIO("Posten;Betrag\nMiete;1.234,50\nStrom;5,00\n".encode())
text = MarkItDown().convert_stream(file, stream_info=StreamInfo(extension=".csv")).text_content
print(text)
assert text.split("\n")[2:] == ["| Miete;1.234 | 50 |", "| Strom;5 | 00 |"], text
PY
