#!/usr/bin/env bash
# html-to-markdown returns nothing of a page whose text stands in a form, as pages of ASP.NET
# Web Forms do.
# Versions: html-to-markdown 3.21.2 (PyPI)
# Guess: fields and buttons of a form go, its headings, paragraphs and tables are text of the
#   page; an empty result for a page with text is an error.
# Seen: by default the element goes with all that it holds, and so does <nav>: of
#   <form><h1>Terms</h1><p>Fee 500</p></form> "" is left, without a warning.
#   PreprocessingOptions(remove_forms=False) keeps it. It also joins a raised note to its number
#   ("EUR 5001"), and writes a drawing as a picture in base64.
# Why: portals of authorities, courts and banks wrap each page into one form: their terms are
#   empty documents, or cost the tokens of an encoded drawing.
# Documented: remove_forms is, and that it is on; not that the whole text of a form goes.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" html-to-markdown==3.21.2
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from html_to_markdown import ConversionOptions, PreprocessingOptions, convert

def text(page, options=None):
    return convert(page, options).content

kept = ConversionOptions(preprocessing=PreprocessingOptions(remove_forms=False))

page = "<html><body><form><h1>Terms</h1><p>The fee is 500.</p></form></body></html>"
seen = [text(page), text(page.replace("form", "div")), text("<nav><p>Index</p></nav><p>Fee</p>")]
seen.append(text(page, kept))
seen += [text("<p>EUR 500<sup>1</sup></p>"), text("<svg><text>Fee 5%</text></svg>")]
print(*map(repr, seen), sep="\n")
assert seen[0] == "" and seen[1] == seen[3] == "# Terms\n\nThe fee is 500.\n" and seen[2] == "Fee\n"
assert seen[4] == "EUR 5001\n" and "base64," in seen[5]
PY
