#!/usr/bin/env bash
# pandas.read_excel fails on an OpenDocument sheet in which one cell is a time of 30 hours.
# Versions: pandas 3.1.1, numpy 2.4.6, python-dateutil 4.0.0, tzdata 2026.6, odfpy 1.4.1,
#   defusedxml 0.7.1 (PyPI)
# Guess: a duration of 30:15 is a Timedelta, as openpyxl gives one for .xlsx, or a text.
# Seen: the time is parsed as a time of day: DateParseError, "hour must be in 0..23", for the
#   whole file; 05:15 is datetime.time.
# Why: sums of working hours are above 24: one such cell, the total, makes the time sheet
#   unreadable.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pandas==3.1.1 numpy==2.4.6 \
    python-dateutil==4.0.0 tzdata==2026.6 odfpy==1.4.1 defusedxml==0.7.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import io, zipfile
import pandas

names = "urn:oasis:names:tc:opendocument:xmlns"
kind = "application/vnd.oasis.opendocument.spreadsheet"

def sheet(value, shown):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as zip:
        zip.writestr("mimetype", kind)
        zip.writestr(
            "META-INF/manifest.xml",
            f'<m:manifest xmlns:m="{names}:manifest:1.0" m:version="1.2">'
            f'<m:file-entry m:full-path="/" m:media-type="{kind}"/>'
            '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>',
        )
        zip.writestr(
            "content.xml",
            f'<o:document-content xmlns:o="{names}:office:1.0" xmlns:table="{names}:table:1.0" '
            f'xmlns:text="{names}:text:1.0" o:version="1.2"><o:body><o:spreadsheet>'
            '<table:table table:name="Hours"><table:table-row><table:table-cell '
            'o:value-type="string"><text:p>total</text:p></table:table-cell></table:table-row>'
            '<table:table-row><table:table-cell o:value-type="time" '
            f'o:time-value="{value}"><text:p>{shown}</text:p></table:table-cell></table:table-row>'
            "</table:table></o:spreadsheet></o:body></o:document-content>",
        )
    file.seek(0)
    return file

print(pandas.read_excel(sheet("PT05H15M00S", "05:15"), engine="odf").total[0])
try:
    print(pandas.read_excel(sheet("PT30H15M00S", "30:15"), engine="odf"))
    raise SystemExit("it was read")
except ValueError as error:
    print(type(error).__name__, error)
    assert "hour" in str(error)
PY
