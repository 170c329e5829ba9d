#!/usr/bin/env bash
# pysubs2 reads the subtitle "a < b and c > d" as "a d", and drops what stands in braces.
# Versions: pysubs2 1.8.1 (PyPI)
# Guess: of SubRip and WebVTT files all text is kept; tags such as <i> may go.
# Seen: whatever stands between < and > goes, also between two comparisons, and what is in braces
#   goes from plaintext and is not written back: "Pay {5} EUR" is "Pay EUR". A backslash with n or
#   N in a path is a line break. The WebVTT entities &amp; and &lt; stay as they are.
# Why: amounts, placeholders and whole clauses of a talk are missing, where a tag was expected to
#   be.
# Documented: that tags are stripped is, and that braces are tags in the format it keeps all in;
#   that SubRip's text suffers it is not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pysubs2==1.8.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from pysubs2 import SSAFile

lines = ["a < b and c > d", "Pay {5} EUR <i>now</i>", "in C:\\new"]
cues = [f"{i}\n00:00:0{i},000 --> 00:00:0{i},900\n{line}\n" for i, line in enumerate(lines, 1)]
file = SSAFile.from_string("\n".join(cues))
seen = [event.plaintext for event in file]
again = [part.split("\n", 2)[2] for part in file.to_string("srt").strip().split("\n\n")]
vtt = SSAFile.from_string("WEBVTT\n\n00:01.000 --> 00:02.000\n5 &lt; 6 &amp; 7\n")[0].plaintext
print(seen, again, vtt)
assert seen == ["a  d", "Pay  EUR now", "in C:\new"]
assert again == ["a  d", "Pay  EUR <i>now</i>", "in C:\new"] and vtt == "5 &lt; 6 &amp; 7"
PY
