#!/usr/bin/env bash
# webvtt-py and pysubs2 give the lines of two speakers to the first, or to none.
# Versions: webvtt-py 0.6.0, pysubs2 1.8.1 (PyPI)
# Guess: a cue with two voices (<v Bob>, <v Ann>) has both; &amp; in the text is &.
# Seen: webvtt-py's voice is Bob for "No.\nYes, the fee is due.", and its text names nobody;
#   pysubs2 has no name at all, and leaves times of words (<00:03.500>) in the text. Both leave
#   &amp; as it stands.
# Why: in a transcript of a meeting or hearing it is Bob who says yes; quotes with an ampersand
#   are not in the video's text.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" webvtt-py==0.6.0 pysubs2==1.8.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pysubs2, webvtt

cues = (
    "WEBVTT\n\n00:02.000 --> 00:03.000\n<v Bob>No.</v>\n<v Ann>Yes, the fee is due.</v>\n\n"
    "00:03.000 --> 00:04.000\nSmith &amp; <00:03.500>Co\n"
)
first, second = webvtt.from_string(cues)
others = [(event.name, event.text) for event in pysubs2.SSAFile.from_string(cues)]
print((first.voice, first.text), second.text, others)
assert (first.voice, first.text) == ("Bob", "No.\nYes, the fee is due.")
assert second.text == "Smith &amp; Co"
assert others == [("", "No.\\NYes, the fee is due."), ("", "Smith &amp; <00:03.500>Co")]
PY
