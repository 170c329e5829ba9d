#!/usr/bin/env bash
# citeproc-py cites a work whose date is a range without a year.
# Versions: citeproc-py 0.11.1, lxml 6.1.3 (PyPI)
# Guess: of a range at least the first year is shown.
# Seen: with "date-parts" of two dates the year is gone from the citation and from the list, where
#   the author is followed by the title.
# Why: it makes the references of answers and reports: journals of two years and conferences of
#   several days lose their date, without a warning.
# Documented: not that we found; that dates in words ("raw") and letters behind equal years are
#   missing is.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" citeproc-py==0.11.1 lxml==6.1.3
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter
from citeproc.source.json import CiteProcJSON

dates = {
    "one": {"date-parts": [[2024, 1, 5]]},
    "range": {"date-parts": [[2024, 1, 5], [2024, 2, 7]]},
    "raw": {"raw": "5 January 2024"},
    "again": {"date-parts": [[2024, 3]]},
}
author = [{"family": "Doe", "given": "Ann"}]
works = [
    {"id": key, "type": "book", "title": key.title(), "author": author, "issued": issued}
    for key, issued in dates.items()
]
style = CitationStylesStyle("harvard-cite-them-right", validate=False)
bibliography = CitationStylesBibliography(style, CiteProcJSON(works), formatter.plain)
citations = {key: Citation([CitationItem(key)]) for key in dates}
for citation in citations.values():
    bibliography.register(citation)
seen = {key: str(bibliography.cite(item, print)) for key, item in citations.items()}
print(seen, *bibliography.bibliography(), sep="\n")
assert list(seen.values()) == ["(Doe, 2024)", "(Doe)", "(Doe)", "(Doe, 2024)"]
assert sum("2024" in str(entry) for entry in bibliography.bibliography()) == 2
PY
