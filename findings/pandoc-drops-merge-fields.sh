#!/usr/bin/env bash
# pandoc leaves out the names and dates that mail merge put into a Word file.
# Versions: pypandoc_binary 1.17 (PyPI)
# Guess: the result of a field is text like any other; pandoc keeps it where the field is written
#   with w:fldChar.
# Seen: a field written with w:fldSimple, as merge programs write them, is dropped with its
#   result: "Pay by 3 May 2026 to us" reads "Pay by to us"; so are Japanese words with a reading
#   (w:ruby).
# Why: letters and contracts of a merge lose just what differs between them: name, date, amount.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pypandoc_binary==1.17
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import pathlib, tempfile
import pypandoc
from documents import docx

def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'

def text(body):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "letter.docx")
        path.write_bytes(docx(f"<w:p>{body}</w:p>").getvalue())
        return pypandoc.convert_file(str(path), "plain", extra_args=["--wrap=none"]).strip()

def mark(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

code = "<w:r><w:instrText> MERGEFIELD Due </w:instrText></w:r>"
result = run("3 May 2026")
simple = f'<w:fldSimple w:instr=" MERGEFIELD Due ">{result}</w:fldSimple>'
long = mark("begin") + code + mark("separate") + result + mark("end")
ruby = f"<w:r><w:ruby><w:rt>{run('kan')}</w:rt><w:rubyBase>{run('漢')}</w:rubyBase></w:ruby></w:r>"
seen = [text(run("Pay by ") + part + run(" to us")) for part in (simple, long, ruby)]
print(pypandoc.get_pandoc_version(), seen)
assert seen == ["Pay by to us", "Pay by 3 May 2026 to us", "Pay by to us"], seen
PY
