#!/usr/bin/env bash
# xmljson converts <p>Pay <b>500</b> EUR</p> without " EUR", the code 1_000 to 1000 and ٣ to 3.
# Versions: xmljson 0.2.1, lxml 6.1.3 (PyPI)
# Guess: each of its six conventions has a place for text between tags, two of them lists of
#   children; what is no number in JSON stays text.
# Seen: what follows a child is in none of them: Abdera and Cobra keep the order of children and
#   lose the text as well, Parker keeps "500" alone. Python's int() decides what a number is:
#   1_000, digits of other scripts, and 007, which is 7.
# Why: sentences end at their first emphasised word, ids with underscores or zeros become others.
# Documented: that mixed content is not supported is not said, that we found; conversion is.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" xmljson==0.2.1 lxml==6.1.3
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import json, xmljson
from lxml.etree import fromstring

mixed = fromstring("<r><p>Pay <b>500</b> EUR</p></r>")
names = ("badgerfish", "gdata", "parker", "abdera", "cobra", "yahoo")
seen = {name: json.dumps(getattr(xmljson, name).data(mixed)) for name in names}
codes = xmljson.parker.data(fromstring("<r><a>1_000</a><b>٣</b><c>007</c></r>"))
print(*seen.items(), codes, sep="\n")
assert not any("EUR" in text for text in seen.values()) and all("500" in text for text in seen.values())
assert "Pay" not in seen["parker"] and codes == {"a": 1000, "b": 3, "c": 7}
PY
