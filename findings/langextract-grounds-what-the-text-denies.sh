#!/usr/bin/env bash
# LangExtract finds a place for "Pay 600 EUR now" in a text that says 500, and for "is not due" in
# one that says "is due".
# Versions: langextract 1.7.1, absl-py 2.5.1, aiohttp 3.14.5, aiohappyeyeballs 2.7.1, aiosignal
#   1.4.0, frozenlist 1.8.0, typing_extensions 4.16.0, attrs 26.1.0, multidict 7.2.1, propcache
#   0.5.4, yarl 1.25.1, idna 3.20, async-timeout 5.0.1, exceptiongroup 1.3.2, ml_collections
#   1.1.0, PyYAML 6.0.4, more-itertools 11.2.1, numpy 2.4.6, pandas 3.1.1, python-dateutil
#   2.9.0.post0, six 1.17.0, pydantic 2.14.4, annotated-types 0.8.0, pydantic_core 2.50.5,
#   typing-inspection 0.4.5, python-dotenv 1.2.4, regex 2026.11.19, requests 2.34.2,
#   charset-normalizer 3.5.3, urllib3 2.8.0, certifi 2026.10.19.post1, tqdm 4.70.1 (PyPI)
# Guess: what does not stand in the text has no place (char_interval None).
# Seen: if the first words stand there, the place is theirs: "Pay", "The fee is", with
#   alignment_status MATCH_LESSER. The place of an exact match and this one are of the same kind.
# Why: the documentation says to keep those with a char_interval, as the grounded ones: of an
#   amount or a negation that the model made up, the words before it suffice.
# Documented: the filter is, for what "cannot be located"; MATCH_LESSER is, as a shorter match.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" langextract==1.7.1 absl-py==2.5.1 \
    aiohttp==3.14.5 aiohappyeyeballs==2.7.1 aiosignal==1.4.0 frozenlist==1.8.0 \
    typing_extensions==4.16.0 attrs==26.1.0 multidict==7.2.1 propcache==0.5.4 yarl==1.25.1 \
    idna==3.20 async-timeout==5.0.1 exceptiongroup==1.3.2 ml_collections==1.1.0 PyYAML==6.0.4 \
    more-itertools==11.2.1 numpy==2.4.6 pandas==3.1.1 python-dateutil==2.9.0.post0 six==1.17.0 \
    pydantic==2.14.4 annotated-types==0.8.0 pydantic_core==2.50.5 typing-inspection==0.4.5 \
    python-dotenv==1.2.4 regex==2026.11.19 requests==2.34.2 charset-normalizer==3.5.3 \
    urllib3==2.8.0 certifi==2026.10.19.post1 tqdm==4.70.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from langextract.data import Extraction
from langextract.resolver import Resolver

def ground(text, *extractions):
    found = Resolver().align([Extraction("clause", each) for each in extractions], text, 0, 0)
    return [
        (each.alignment_status.name, text[each.char_interval.start_pos : each.char_interval.end_pos])
        if each.char_interval
        else None
        for each in found
    ]

seen = [
    ground("Pay 500 EUR now.", "Pay 600 EUR now"),
    ground("The fee is due.", "The fee is not due"),
    ground("The Tenant shall pay. The Landlord shall not.", "The Tenant shall not pay"),
    ground("Pay 500 EUR now.", "Wait here"),
    ground("Pay 500 EUR now.", "500 EUR"),
]
print(*seen, sep="\n")
assert seen[:2] == [[("MATCH_LESSER", "Pay")], [("MATCH_LESSER", "The fee is")]]
assert seen[2:] == [[("MATCH_LESSER", "The Tenant shall")], [None], [("MATCH_EXACT", "500 EUR")]]
PY
