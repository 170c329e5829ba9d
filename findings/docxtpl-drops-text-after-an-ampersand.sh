#!/usr/bin/env bash
# docxtpl writes "R" for "R&D", and ends a paragraph at a value that holds <b>.
# Versions: docxtpl 0.20.2, jinja2 3.1.6, lxml 6.1.3, markupsafe 3.0.4, python-docx 1.2.0,
#   typing-extensions 4.16.0 (PyPI)
# Guess: a value is text: & and < are written as such, or raise, since they make no XML.
# Seen: render() puts the value into the XML unescaped, and a parser that recovers drops what is
#   none: "R&D" is "R", "Q&A; more" is "Q more", "fee < 5 & rent > 3" lacks < and &, and "see <b>
#   below" takes the rest of the paragraph with it. No error; with autoescape=True all is there.
# Why: names of companies and answers of models are what reports are filled with: "Smith & Sons" is
#   another name, and the sentence behind a comparison is gone.
# Documented: yes, under "Escaping", as a thing to take care of; not that the text is dropped.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" docxtpl==0.20.2 jinja2==3.1.6 \
    lxml==6.1.3 markupsafe==3.0.4 python-docx==1.2.0 typing-extensions==4.16.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import io, docx
from docxtpl import DocxTemplate

template = io.BytesIO()
document = docx.Document()
document.add_paragraph("Tenant: {{ name }}, to be paid in May.")
document.save(template)

def rendered(name, **options):
    page, file = DocxTemplate(io.BytesIO(template.getvalue())), io.BytesIO()
    page.render({"name": name}, **options)
    page.save(file)
    return docx.Document(io.BytesIO(file.getvalue())).paragraphs[0].text

names = ["R&D", "Q&A; more", "fee < 5 & rent > 3", "see <b> below"]
seen = [rendered(name) for name in names]
print(seen)
assert seen[0] == "Tenant: R, to be paid in May.", seen
assert seen[1] == "Tenant: Q more, to be paid in May.", seen
assert "<" not in seen[2] and "&" not in seen[2], seen
assert "May" not in seen[3], seen
assert [rendered(name, autoescape=True) for name in names] == [
    f"Tenant: {name}, to be paid in May." for name in names
]
PY
