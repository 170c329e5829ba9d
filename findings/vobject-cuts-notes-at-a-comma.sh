#!/usr/bin/env bash
# vobject reads the note "Fee 1,000 EUR, net" of a vCard as "Fee 1".
# Versions: vobject 0.9.9, python-dateutil 2.9.0.post0, pytz 2026.6, six 1.17.0 (PyPI)
# Guess: a note, a title or a telephone number is one text; a comma within it is a comma, as in
#   vCard 2.1, which escapes none.
# Seen: in versions 2.1 and 3.0 each property of plain text is cut at its first comma that has no
#   backslash: TITLE "Clerk, senior" is "Clerk", of two nicknames the first stays, ORG "Acme, Ltd"
#   becomes a list. The rest is nowhere, and serialize() writes what is left.
# Why: old phones and address books write version 2.1, and many exporters of 3.0 do not escape: a
#   contact's notes are analysed up to the first comma, amounts up to the thousands.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" vobject==0.9.9 \
    python-dateutil==2.9.0.post0 pytz==2026.6 six==1.17.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import vobject

def card(version, *lines):
    text = ["BEGIN:VCARD", f"VERSION:{version}", "FN:Ann", "N:Ann;;;;", *lines, "END:VCARD", ""]
    return vobject.readOne("\r\n".join(text))

seen = {}
for version in ("2.1", "3.0"):
    found = card(version, "NOTE:Fee 1,000 EUR, net", "TITLE:Clerk, senior", "NICKNAME:Al,Bo", "ORG:Acme, Ltd")
    seen[version] = [found.note.value, found.title.value, found.nickname.value, found.org.value]
escaped = card("3.0", r"NOTE:Fee 1\,000 EUR\, net")
written = card("3.0", "NOTE:Fee 1,000 EUR, net").serialize()
print(seen, escaped.note.value, sep="\n")
assert seen["2.1"][:3] == seen["3.0"][:3] == ["Fee 1", "Clerk", "Al"]
assert seen["3.0"][3] == [["Acme", " Ltd"]]
assert escaped.note.value == "Fee 1,000 EUR, net" and "NOTE:Fee 1\r\n" in written
PY
