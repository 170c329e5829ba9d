#!/usr/bin/env bash
# pandoc reads a JATS article without its references, abstract and second header row, a DocBook
# table without its foot.
# Versions: pandoc 2.17.1.1 (Debian 12)
# Guess: a reader made for the format has everything that an article prints: the list of
#   references above all, and each row of a table.
# Seen: to plain text or HTML: the <ref-list> is left out, also with --standalone and --citeproc;
#   the abstract is not printed; of two header rows the first stays, so that columns lose their
#   names; the title of a statement goes. Of DocBook, <tfoot>, where totals stand, and the titles
#   of examples, sidebars and procedures go; a list that starts at 3 starts at 1.
# Why: papers are analysed without their abstract and citations, tables without totals; nothing is
#   reported.
# Documented: not that we found.
set -euo pipefail
command -v pandoc >/dev/null || apt-get install -qq -y pandoc >/dev/null
nice python3 -B - <<'PY'
import subprocess

def plain(kind, text):
    command = ["pandoc", "-s", "--citeproc", "-f", kind, "-t", "plain"]
    result = subprocess.run(command, input=text, check=True, capture_output=True, text=True)
    return result.stdout.split(), result.stderr

article = """<article><front><article-meta><title-group><article-title>Trial</article-title></title-group>
<abstract><p>ABSTRACT</p></abstract></article-meta></front><body><p>Text <xref ref-type="bibr" rid="r">1</xref></p>
<statement><title>THEOREM</title><p>holds</p></statement>
<table-wrap><table><thead><tr><th>Drug</th><th colspan="2">Dose</th></tr><tr><th></th><th>LOW</th><th>HIGH</th></tr></thead>
<tbody><tr><td>A</td><td>1</td><td>2</td></tr></tbody></table></table-wrap></body>
<back><ref-list><ref id="r"><mixed-citation>REFERENCE</mixed-citation></ref></ref-list></back></article>"""
book = """<article><title>Lease</title><example><title>EXAMPLE</title><para>Text</para></example>
<orderedlist startingnumber="3"><listitem><para>Clause</para></listitem></orderedlist>
<informaltable><tgroup cols="1"><thead><row><entry>Fee</entry></row></thead><tfoot><row><entry>TOTAL</entry></row></tfoot>
<tbody><row><entry>500</entry></row></tbody></tgroup></informaltable></article>"""
seen = [plain("jats", article), plain("docbook", book)]
print(*seen, sep="\n")
words = seen[0][0] + seen[1][0]
lost = ("ABSTRACT", "THEOREM", "LOW", "HIGH", "REFERENCE", "EXAMPLE", "TOTAL")
assert not any(word in words for word in lost) and "500" in words and "Dose" in words
assert "1." in seen[1][0] and "3." not in seen[1][0] and not seen[0][1] and not seen[1][1]
PY
