#!/usr/bin/env bash
# isbnlib says that 978–3–16–148410–0 is an ISBN, and finds none in "ISBN 978–3–16–148410–0".
# Versions: isbnlib 3.10.14 (PyPI)
# Guess: what is an ISBN to is_isbn13 is found in a text by get_isbnlike and get_canonical_isbn.
# Seen: they find it with the hyphen of a keyboard alone, or with nothing between the digits: not
#   with a dash, a non-breaking or a soft hyphen, and not with spaces, which the standard allows. A
#   telephone number whose last digit fits is found.
# Why: books and their PDF files are set with those hyphens: a search for the numbers of an imprint
#   or a bibliography comes back empty, as if there were none.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" isbnlib==3.10.14
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import isbnlib

parts = ["978", "3", "16", "148410", "0"]
separators = {
    "hyphen-minus": "-",
    "none": "",
    "hyphen": "\u2010",
    "non-breaking hyphen": "\u2011",
    "en dash": "\u2013",
    "soft hyphen": "\u00ad",
    "space": " ",
    "no-break space": "\u00a0",
}
seen = {}
for name, separator in separators.items():
    number = separator.join(parts)
    text = f"ISBN {number}, Berlin"
    found = isbnlib.get_isbnlike(text), isbnlib.get_canonical_isbn(text)
    seen[name] = isbnlib.is_isbn13(number), isbnlib.canonical(number), *found
print(*seen.items(), sep="\n")
assert all(valid and number == "9783161484100" for valid, number, *_ in seen.values())
assert [found for *_, found in seen.values()] == ["9783161484100"] * 2 + [""] * 6
assert [bool(likes) for _, _, likes, _ in seen.values()] == [True] * 2 + [False] * 6
assert isbnlib.get_canonical_isbn("tel. 0306406152") == "0306406152"
PY
