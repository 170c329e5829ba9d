#!/usr/bin/env bash
# Magika takes a mail for YAML, a paragraph of HTML for a Twig template and a log for CSV; puremagic
# a workbook for .docx.
# Versions: magika 1.0.3, puremagic 1.30, openpyxl 3.1.5, click 8.5.1, et-xmlfile 2.0.0, flatbuffers
#   25.12.19, numpy 2.4.6, onnxruntime 1.32.0, packaging 26.4, protobuf 7.36.2 (PyPI)
# Guess: what is short and plain is "txt", and the kinds that have a signature or a fixed first line
#   are told apart.
# Seen: four headers and a line of text are yaml, "<p>The fee is <b>due</b>.</p>" is twig, two lines
#   of a log are csv, three words below each other are an ignorefile with a score of 1.0. puremagic
#   knows the mail, but calls an empty workbook of openpyxl ".docx", and has no name for Markdown,
#   CSV and text.
# Why: which reader gets a document hangs on it: the mail is parsed as YAML, where "Subject: Re:
#   fee" is an error, and a workbook goes to the reader of Word files.
# Documented: that the label is a prediction with a score is; on the list of words the score is 1.0.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" magika==1.0.3 puremagic==1.30 \
    openpyxl==3.1.5 click==8.5.1 et-xmlfile==2.0.0 flatbuffers==25.12.19 numpy==2.4.6 \
    onnxruntime==1.32.0 packaging==26.4 protobuf==7.36.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import io
import magika, openpyxl, puremagic

mail = b"From: a@b.c\nTo: d@e.f\nSubject: Fee\nDate: Mon, 4 May 2026 10:00:00 +0000\n\nPlease pay.\n"
texts = {
    "mail": mail,
    "html": b"<p>The fee is <b>due</b>.</p>",
    "log": b"2026-05-03 10:00:00 INFO started\n2026-05-03 10:00:01 ERROR failed\n",
    "list": b"apples\npears\nplums\n",
}
book = io.BytesIO()
openpyxl.Workbook().save(book)
model = magika.Magika()
results = {name: model.identify_bytes(text) for name, text in texts.items()}
seen = {name: (result.output.label, round(result.score, 2)) for name, result in results.items()}
workbook = model.identify_bytes(book.getvalue()).output.label
others = [puremagic.from_string(mail), puremagic.from_string(book.getvalue())]
print(seen, workbook, others)
assert {name: label for name, (label, _) in seen.items()} == {
    "mail": "yaml", "html": "twig", "log": "csv", "list": "ignorefile",
}
assert seen["list"][1] > 0.95 and workbook == "xlsx" and others == [".eml", ".docx"]
PY
