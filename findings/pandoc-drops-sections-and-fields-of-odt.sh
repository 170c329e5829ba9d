#!/usr/bin/env bash
# pandoc reads an OpenDocument text without its sections, text boxes, table headings, and the
# fields within a sentence.
# Versions: pandoc 2.17.1.1 (Debian 12)
# Guess: what Writer prints is read: names and dates that stand in fields, the text of a section,
#   the heading rows of a table, lists in cells.
# Seen: "Tenant: Ann, from 3 May, fee 500" is "Tenant: , from , fee ," when the three are fields
#   (variables, dates, what was typed or chosen). The whole text of a section, of a text box, of a
#   bibliography, of heading rows and of a list in a cell is left out; a list that starts at 5
#   starts at 1. Nothing is reported.
# Why: contracts and forms are made with such fields and sections: the model reads a lease without
#   parties, and tables whose columns have no names.
# Documented: not that we found.
set -euo pipefail
command -v pandoc >/dev/null || apt-get install -qq -y pandoc >/dev/null
nice python3 -B - <<'PY'
import subprocess, tempfile, zipfile

names = "urn:oasis:names:tc:opendocument:xmlns"
spaces = " ".join(f'xmlns:{name}="{names}:{uri}:1.0"' for name, uri in (
    ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing")))
parts = "<office:font-face-decls/><office:automatic-styles/>"

def plain(body):
    with tempfile.NamedTemporaryFile(suffix=".odt") as file:
        with zipfile.ZipFile(file, "w") as zip:
            zip.writestr("mimetype", "application/vnd.oasis.opendocument.text")
            zip.writestr("styles.xml", f'<office:document-styles {spaces} office:version="1.2"><office:font-face-decls/>'
                "<office:styles/><office:automatic-styles/><office:master-styles/></office:document-styles>")
            zip.writestr("content.xml", f'<office:document-content {spaces} office:version="1.2">{parts}<office:body>'
                f"<office:text>{body}</office:text></office:body></office:document-content>")
        file.flush()
        command = ["pandoc", "-f", "odt", "-t", "plain", file.name]
        result = subprocess.run(command, check=True, capture_output=True, text=True)
        assert not result.stderr
        return " ".join(result.stdout.replace("-", "").split())

def row(*texts):
    return "<table:table-row>" + "".join(f"<table:table-cell>{text}</table:table-cell>" for text in texts) + "</table:table-row>"

fields = (
    '<text:p>Tenant: <text:variable-get text:name="v">Ann</text:variable-get>, from <text:date>3 May</text:date>, '
    'fee <text:user-field-get text:name="u">500</text:user-field-get>, <text:drop-down>monthly</text:drop-down>.</text:p>'
)
table = (
    "<table:table><table:table-column/><table:table-column/><table:table-header-rows>"
    + row("<text:p>Item</text:p>", "<text:p>EUR</text:p>")
    + "</table:table-header-rows>"
    + row("<text:list><text:list-item><text:p>Rent</text:p></text:list-item></text:list>", "<text:p>500</text:p>")
    + "</table:table>"
)
seen = [
    plain(fields),
    plain('<text:p>one</text:p><text:section text:name="s"><text:p>two</text:p></text:section><text:p>three</text:p>'),
    plain("<text:p>one</text:p><text:p><draw:frame><draw:text-box><text:p>two</text:p></draw:text-box></draw:frame></text:p>"),
    plain(table),
    plain('<text:list><text:list-item text:start-value="5"><text:p>five</text:p></text:list-item></text:list>'),
]
print(*seen, sep="\n")
assert seen == ["Tenant: , from , fee , .", "one three", "one", "500", "1. five"]
PY
