#!/usr/bin/env bash
# Kreuzberg drops the sentence to which a text box of a Word file is anchored, and moves equations
# in front of theirs.
# Versions: kreuzberg 4.10.4 (PyPI)
# Guess: the text of the paragraph and the text of the box both come, in one order or the other.
# Seen: "The fee is 5 EUR." is gone, the box alone is there; "rate r=5 percent" becomes "r=5", and
#   below it "rate percent".
# Why: a remark in a box on the page removes the clause beside it; no reader of the result can
#   know.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" kreuzberg==4.10.4
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import tempfile, pathlib
import kreuzberg
from documents import docx

open_xml = "http://schemas.openxmlformats.org"
names = (
    f'xmlns:mc="{open_xml}/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    f'xmlns:wp="{open_xml}/drawingml/2006/wordprocessingDrawing" '
    f'xmlns:a="{open_xml}/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)
content = "<w:txbxContent><w:p><w:r><w:t>See annex.</w:t></w:r></w:p></w:txbxContent>"
box = (
    f'<w:r><mc:AlternateContent {names}><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic>'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    f"<wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline>"
    f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox>"
    "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
math = (
    f'<m:oMath xmlns:m="{open_xml}/officeDocument/2006/math"><m:r><m:t>r=5</m:t></m:r></m:oMath>'
)

def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'

def text(body):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "contract.docx")
        path.write_bytes(docx(f"<w:p>{body}</w:p>").getvalue())
        return kreuzberg.extract_file_sync(str(path)).content

seen = [text(run("The fee is 5 EUR.") + box), text(run("rate ") + math + run(" percent"))]
print(seen)
assert seen == ["See annex.", "r=5\n\nrate  percent"], seen
PY
