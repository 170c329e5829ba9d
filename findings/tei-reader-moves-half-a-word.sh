#!/usr/bin/env bash
# tei_reader moves the second half of a word that a line break divides to the end of the
# paragraph, and joins a mistake to its correction.
# Versions: tei_reader 0.0.17, beautifulsoup4 4.15.0, soupsieve 4.1.3, typing_extensions 4.16.0,
#   lxml 6.1.3 (PyPI)
# Guess: .text has the words in their order: a break within a word (break="no") leaves it whole;
#   of <choice> one reading is taken, or both are set apart.
# Seen: "agree<lb break='no'/>ment ends in May" is "agreeends in May" with "ment" behind the last
#   word; <sic>50</sic><corr>500</corr> is 50500; <lem> and <rdg> run together, and so do the
#   cells of a row.
# Why: editions and grant archives are full of divided words: sentences change, amounts are joined
#   to their misprints.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" tei_reader==0.0.17 \
    beautifulsoup4==4.15.0 soupsieve==4.1.3 typing_extensions==4.16.0 lxml==6.1.3
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from tei_reader import TeiReader

def text(body):
    document = (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>'
        f"</fileDesc></teiHeader><text><body>{body}</body></text></TEI>"
    )
    return TeiReader().read_string(document).text.strip()

seen = [
    text('<p>The agree<lb break="no"/>ment <hi>ends</hi> in <hi>May</hi> of 2026.</p>'),
    text("<p>Pay <choice><sic>50</sic><corr>500</corr></choice> EUR</p>"),
    text("<p>Pay <app><lem>five</lem><rdg>nine</rdg></app> EUR</p>"),
    text("<table><row><cell>12</cell><cell>34</cell></row></table>"),
]
print(*map(repr, seen), sep="\n")
assert seen == ["The agreeends in May of 2026.ment", "Pay 50500 EUR", "Pay fivenine EUR", "1234"]
PY
