#!/usr/bin/env bash
# MarkItDown converts a notebook without its outputs.
# Versions: markitdown 0.1.9, beautifulsoup4 4.15.0, soupsieve 4.1.3, typing_extensions 4.16.0,
#   certifi 2026.10.19.post1, charset-normalizer 3.5.3, defusedxml 0.7.1, magika 1.0.3, click
#   8.5.1, onnxruntime 1.32.0, flatbuffers 25.12.19, numpy 2.4.6, packaging 26.4, protobuf 7.36.2,
#   markdownify 1.2.3, six 1.17.0, requests 2.34.2, idna 3.20, urllib3 2.8.0 (PyPI)
# Guess: cells come with what they printed, as in a browser and in nbconvert --to markdown.
# Seen: Markdown and source are there; printed lines, tables and results are not.
# Why: the outputs are the results of the analysis: a model asked for the accuracy that the
#   notebook reports sees only how it would be computed.
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
import io, json
from markitdown import MarkItDown, StreamInfo

cell = {
    "cell_type": "code",
    "metadata": {},
    "execution_count": 1,
    "source": ["print(accuracy)"],
    "outputs": [
        {"output_type": "stream", "name": "stdout", "text": ["0.9731\n"]},
        {
            "output_type": "execute_result",
            "execution_count": 1,
            "metadata": {},
            "data": {"text/plain": ["'significant'"]},
        },
    ],
}
notebook = {"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [cell]}
file = io.BytesIO(json.dumps(notebook).encode())
text = MarkItDown().convert_stream(file, stream_info=StreamInfo(extension=".ipynb")).text_content
print(text)
assert "print(accuracy)" in text and "0.9731" not in text and "significant" not in text
PY
