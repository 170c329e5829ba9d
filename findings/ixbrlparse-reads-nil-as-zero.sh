#!/usr/bin/env bash
# ixbrlparse reads an amount that is marked as not reported as 0, and leaves out fractions.
# Versions: ixbrlparse 0.12.0, beautifulsoup4 4.15.0, soupsieve 4.1.3, typing_extensions 4.16.0,
#   click 8.5.1, lxml 6.1.3, pluggy 1.7.0, word2number 1.1 (PyPI)
# Guess: xsi:nil="true" is None; what is not supported, as ix:fraction, is among the errors.
# Seen: the nil amount is 0 in numeric, like a reported zero; a fact of 1/3 is neither in the
#   facts nor in errors.
# Why: "no provisions were made" and "provisions are not disclosed" differ in an audit: sums and
#   comparisons over companies take the one for the other.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" ixbrlparse==0.12.0 \
    beautifulsoup4==4.15.0 soupsieve==4.1.3 typing_extensions==4.16.0 click==8.5.1 lxml==6.1.3 \
    pluggy==1.7.0 word2number==1.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import io
from ixbrlparse import IXBRL

names = (
    'xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" '
    'xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:c="http://c.example/" '
    'xmlns:iso4217="http://www.xbrl.org/2003/iso4217" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
report = f"""<html {names}><head><title>Report</title></head><body>
<ix:header><ix:resources><xbrli:context id="y"><xbrli:entity>
<xbrli:identifier scheme="http://s.example/">1</xbrli:identifier></xbrli:entity>
<xbrli:period><xbrli:instant>2026-12-31</xbrli:instant></xbrli:period></xbrli:context>
<xbrli:unit id="u"><xbrli:measure>iso4217:EUR</xbrli:measure></xbrli:unit>
</ix:resources></ix:header>
<p><ix:nonFraction name="c:Provisions" contextRef="y" unitRef="u" xsi:nil="true"/></p>
<p><ix:nonFraction name="c:Fines" contextRef="y" unitRef="u" decimals="0">0</ix:nonFraction></p>
<p><ix:fraction name="c:Share" contextRef="y" unitRef="u"><ix:numerator>1</ix:numerator>/
<ix:denominator>3</ix:denominator></ix:fraction></p></body></html>"""
parsed = IXBRL(io.StringIO(report))
seen = {fact.name: fact.value for fact in parsed.numeric}
print(seen, parsed.nonnumeric, parsed.errors)
assert seen == {"Provisions": 0, "Fines": 0}, seen
assert not parsed.nonnumeric and not parsed.errors
PY
