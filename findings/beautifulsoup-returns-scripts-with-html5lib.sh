#!/usr/bin/env bash
# Beautiful Soup's get_text leaves out scripts and styles with two of its parsers, and returns
# them with html5lib.
# Versions: beautifulsoup4 4.15.0, soupsieve 4.1.3, typing_extensions 4.16.0, html5lib 1.1, six
#   1.17.0, webencodings 0.6.1, lxml 6.1.3 (PyPI)
# Guess: what counts as text is a matter of Beautiful Soup, so that the parser changes the tree at
#   most.
# Seen: with html.parser and lxml the text is "Fee 20"; with html5lib, the parser that its
#   documentation calls the most lenient, it has the script, the style and the template as well.
# Why: html5lib is chosen for broken pages: on these the model reads code and style sheets, which
#   are longer than the text.
# Documented: not that we found; that parsers build different trees is.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" beautifulsoup4==4.15.0 \
    soupsieve==4.1.3 typing_extensions==4.16.0 html5lib==1.1 six==1.17.0 webencodings==0.6.1 \
    lxml==6.1.3
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from bs4 import BeautifulSoup

page = "<p>Fee 20</p><script>var fee = 5;</script><style>p {}</style><template>Fee 7</template>"
parsers = "html.parser", "lxml", "html5lib"
seen = [BeautifulSoup(page, parser).get_text("|", strip=True) for parser in parsers]
print(seen)
assert seen[2] == "Fee 20|var fee = 5;|p {}|Fee 7", seen
assert not any("var" in text or "{}" in text for text in seen[:2])
PY
