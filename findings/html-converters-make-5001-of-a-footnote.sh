#!/usr/bin/env bash
# HTML converters read the fee "EUR 500" with footnote 1 as "EUR 5001", and 10² as 102.
# Versions: markdownify 1.2.3, html2text 2025.4.15, inscriptis 2.7.6, Resiliparse 2.0.1, FastWARC
#   2.0.1, beautifulsoup4 4.15.0, soupsieve 4.1.3, six 1.17.0, typing_extensions 4.16.0, lxml
#   6.1.3, requests 2.34.2, certifi 2026.10.19.post1, charset-normalizer 3.5.3, idna 3.20, urllib3
#   2.8.0 (PyPI)
# Guess: <sup> stays in Markdown, which permits it as HTML and has nothing else, or is set apart
#   ("500 1", "10^2"); so converters do with links and images.
# Seen: markdownify, html2text, inscriptis and Resiliparse leave the tag out and join what it held
#   to the number before it. markdownify has an option for it, sup_symbol, which is empty;
#   MarkItDown is built on it and does the same.
# Why: price lists, terms and balance sheets carry footnotes on amounts: the model reads ten times
#   the fee, and no check of types or ranges sees it.
# Documented: markdownify's sup_symbol is; that it is empty by default, and what that does to
#   numbers, is not.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" markdownify==1.2.3 \
    html2text==2025.4.15 inscriptis==2.7.6 Resiliparse==2.0.1 FastWARC==2.0.1 \
    beautifulsoup4==4.15.0 soupsieve==4.1.3 six==1.17.0 typing_extensions==4.16.0 lxml==6.1.3 \
    requests==2.34.2 certifi==2026.10.19.post1 charset-normalizer==3.5.3 idna==3.20 \
    urllib3==2.8.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import html2text, inscriptis, markdownify
from resiliparse.extract.html2text import extract_plain_text

page = "<p>The fee is EUR 500<sup>1</sup> for 10<sup>2</sup> m.</p>"
seen = {
    "markdownify": markdownify.markdownify(page).strip(),
    "html2text": html2text.html2text(page).strip(),
    "inscriptis": inscriptis.get_text(page).strip(),
    "resiliparse": extract_plain_text(page).strip(),
    "markdownify(sup_symbol)": markdownify.markdownify(page, sup_symbol="^").strip(),
}
print(*seen.items(), sep="\n")
assert set(list(seen.values())[:4]) == {"The fee is EUR 5001 for 102 m."}
assert seen["markdownify(sup_symbol)"] == "The fee is EUR 500^1^ for 10^2^ m."
PY
