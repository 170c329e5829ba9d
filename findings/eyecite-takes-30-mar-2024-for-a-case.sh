#!/usr/bin/env bash
# eyecite takes the date "30 Mar. 2024" and "Table 3 Col. 2" for cases of a court, and loses the
# "Id." that follows.
# Versions: eyecite 2.7.8, courts-db 0.10.27, reporters-db 3.2.67, lxml 6.1.3, pyahocorasick 2.3.1,
#   regex 2026.11.19, fast-diff-match-patch 2.1.0 (PyPI)
# Guess: a date in running text is no citation; "Id." is the case that was cited before it.
# Seen: the date is a full citation of page 2024 in volume 30 of A. K. Marshall's reports of
#   Kentucky, with other months it is none; "2 Black 10" is one too. "Id. at 120" after it, which
#   means Roe v. Wade, is resolved to nothing, and after a table to the table. Of "§§ 1341, 1343"
#   the second section is missing.
# Why: the texts in which citations are sought are full of dates and tables: a graph of citations
#   gains cases that no one cited and loses those that were.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" eyecite==2.7.8 courts-db==0.10.27 \
    reporters-db==3.2.67 lxml==6.1.3 pyahocorasick==2.3.1 regex==2026.11.19 \
    fast-diff-match-patch==2.1.0
PYTHONPATH="$packages" nice python3 - <<'PY'
from eyecite import get_citations, resolve_citations

found = {
    text: [(type(c).__name__, c.corrected_citation()) for c in get_citations(text)]
    for text in [
        "The lease ended on 30 Mar. 2024.",
        "The lease ended on 30 Apr. 2024.",
        "See Table 3 Col. 2.",
        "18 U.S.C. §§ 1341, 1343",
    ]
}
texts = [
    "Roe v. Wade, 410 U.S. 113 (1973). It was filed. Id. at 120.",
    "Roe v. Wade, 410 U.S. 113 (1973). The order of 30 Mar. 2024 follows it. Id. at 120.",
    "Roe v. Wade, 410 U.S. 113 (1973), see Table 3 Col. 2. Id. at 120.",
]
resolved = [
    {
        case.citation.corrected_citation(): [c.matched_text() for c in citations]
        for case, citations in resolve_citations(get_citations(text)).items()
    }
    for text in texts
]
print(found, *resolved, sep="\n")
assert list(found.values()) == [
    [("FullCaseCitation", "30 A.K. Marsh. 2024")],
    [],
    [("FullCaseCitation", "3 Col. 2")],
    [("FullLawCitation", "18 U.S.C. §§ 1341")],
]
assert resolved == [
    {"410 U.S. 113": ["410 U.S. 113", "Id."]},
    {"410 U.S. 113": ["410 U.S. 113"], "30 A.K. Marsh. 2024": ["30 Mar. 2024"]},
    {"410 U.S. 113": ["410 U.S. 113"], "3 Col. 2": ["3 Col. 2", "Id."]},
]
PY
