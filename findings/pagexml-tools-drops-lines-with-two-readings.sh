#!/usr/bin/env bash
# pagexml-tools has no text for a line of PAGE XML that has two readings.
# Versions: pagexml-tools 0.9.0, backports-zstd 1.8.0, brotli 1.2.1, click 8.5.1, cloudpickle
#   3.1.3, defusedxml 0.7.1, flake8 7.5.0, fuzzy-search 3.0.4, inflate64 1.0.4, iniconfig 2.3.1,
#   joblib 1.6.0, levenshtein 0.27.5, lxml 6.1.0, mccabe 0.7.0, multivolumefile 0.2.3, nltk 3.10.4,
#   numpy 2.4.6, orjson 3.13.0, packaging 26.4, pluggy 1.7.0, psutil 7.2.2, py7zr 1.1.3, pybcj
#   1.0.8, pycodestyle 2.15.0, pycryptodomex 3.24.2, pyflakes 4.1.0, pygments 2.21.0, pyppmd 1.3.1,
#   pytest 9.2.0, python-dateutil 2.9.0.post0, pyyaml 6.0.4, rapidfuzz 3.14.6, regex 2026.11.19,
#   scipy 1.17.1, shapely 2.2.0, six 1.17.0, texttable 1.7.2, tqdm 4.70.1, xmltodict 0.13.0 (PyPI)
# Guess: of several TextEquiv the one with the lowest index is the text, as the format's description
#   says.
# Seen: a line with two of them has the text None, and is missing from the text of its region. A
#   line with one reading, and the text of a region, are read.
# Why: OCR programs write alternatives where they are unsure, so it is the doubtful lines that
#   vanish, without a warning.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pagexml-tools==0.9.0 \
    backports-zstd==1.8.0 brotli==1.2.1 click==8.5.1 cloudpickle==3.1.3 defusedxml==0.7.1 \
    flake8==7.5.0 fuzzy-search==3.0.4 inflate64==1.0.4 iniconfig==2.3.1 joblib==1.6.0 \
    levenshtein==0.27.5 lxml==6.1.0 mccabe==0.7.0 multivolumefile==0.2.3 nltk==3.10.4 \
    numpy==2.4.6 orjson==3.13.0 packaging==26.4 pluggy==1.7.0 psutil==7.2.2 py7zr==1.1.3 \
    pybcj==1.0.8 pycodestyle==2.15.0 pycryptodomex==3.24.2 pyflakes==4.1.0 pygments==2.21.0 \
    pyppmd==1.3.1 pytest==9.2.0 python-dateutil==2.9.0.post0 pyyaml==6.0.4 rapidfuzz==3.14.6 \
    regex==2026.11.19 scipy==1.17.1 shapely==2.2.0 six==1.17.0 texttable==1.7.2 tqdm==4.70.1 \
    xmltodict==0.13.0
file=$packages/page.xml
cat >"$file" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15"><Metadata>
<Creator>test</Creator><Created>2024-01-05T00:00:00</Created>
<LastChange>2024-01-05T00:00:00</LastChange></Metadata>
<Page imageFilename="page.png" imageWidth="500" imageHeight="500">
<TextRegion id="lines"><Coords points="0,0 500,0 500,100 0,100"/>
<TextLine id="a"><Coords points="0,0 500,0 500,40 0,40"/>
<TextEquiv index="0"><Unicode>The fee is not</Unicode></TextEquiv>
<TextEquiv index="1"><Unicode>The tee is not</Unicode></TextEquiv></TextLine>
<TextLine id="b"><Coords points="0,50 500,50 500,90 0,90"/>
<TextEquiv><Unicode>refundable.</Unicode></TextEquiv></TextLine></TextRegion>
<TextRegion id="whole"><Coords points="0,200 500,200 500,300 0,300"/>
<TextEquiv><Unicode>Signed in Bonn.</Unicode></TextEquiv></TextRegion>
</Page></PcGts>
XML
PYTHONPATH="$packages" nice python3 -W ignore - "$file" <<'PY'
import sys

from pagexml.helper.pagexml_helper import make_text_region_text
from pagexml.parser import parse_pagexml_file

page = parse_pagexml_file(sys.argv[1])
lines = [line.text for line in page.get_lines()]
text, _ = make_text_region_text(page.get_lines())
whole = page.text_regions[1].text
print(lines, text, whole)
assert lines == [None, "refundable."] and text == "refundable."
assert whole == "Signed in Bonn."
PY
