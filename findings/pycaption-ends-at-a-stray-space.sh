#!/usr/bin/env bash
# pycaption drops all captions of an SRT file after one whose number has a space, or whose text
# has a blank line.
# Versions: pycaption 2.3.14, beautifulsoup4 4.15.0, soupsieve 4.1.3, typing_extensions 4.16.0,
#   lxml 6.1.3, cssutils 2.15.0, encutils 1.0.0, more-itertools 11.2.1 (PyPI)
# Guess: the reader goes on at the next line of times, as players do, or raises, as it does for
#   00:00:02.000.
# Seen: "2 " for 2, a caption without its number, or a blank line within one end the reading: of
#   three captions the first is returned, and nothing is said. Tags such as <i> are part of the
#   text.
# Why: transcripts of interviews are judged by their first minute.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pycaption==2.3.14 \
    beautifulsoup4==4.15.0 soupsieve==4.1.3 typing_extensions==4.16.0 lxml==6.1.3 \
    cssutils==2.15.0 encutils==1.0.0 more-itertools==11.2.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from pycaption import SRTReader

def read(text):
    captions = SRTReader().read(text)
    return [caption.get_text() for caption in captions.get_captions(captions.get_languages()[0])]

def block(number, text):
    return f"{number}\n00:00:0{number},000 --> 00:00:0{number},500\n{text}\n\n"

first, second, third = block(1, "one"), block(2, "two"), block(3, "<i>three</i>")
seen = [
    read(first + second + third),
    read(first + second.replace("2\n", "2 \n", 1) + third),
    read(first + second.replace("2\n", "", 1) + third),
    read(block(1, "one\n\nmore") + second + third),
]
print(*seen, sep="\n")
assert seen == [["one", "two", "<i>three</i>"], ["one"], ["one"], ["one"]]
PY
