#!/usr/bin/env bash
# odfdo's paragraph.text ends at two spaces, a tab or a bold word, and its plain text joins a
# heading to what follows.
# Versions: odfdo 3.27.3, lxml 6.1.3, typing-extensions 4.16.0 (PyPI)
# Guess: text is the text of the paragraph; get_formatted_text begins a line for each heading and
#   paragraph.
# Seen: of "The fee is 500 EUR", with two spaces, text is "The fee is ", of "Pay <b>500</b> EUR" it
#   is "Pay "; text_recursive has all. get_formatted_text gives "FeesThe fee is 500 EUR": no line
#   between heading and paragraph.
# Why: amounts are what is set in bold, or aligned with tabs: the extracted sentences break off
#   right before them, and a heading makes a word with the next one.
# Documented: that text is what comes before the first child element is, in its class for XML; of
#   get_formatted_text nothing that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" odfdo==3.27.3 lxml==6.1.3 \
    typing-extensions==4.16.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from odfdo import Document, Header, Paragraph

document = Document("text")
body = document.body
body.clear()
spaced, bold = Paragraph("The fee is  500 EUR"), Paragraph("Pay 500 EUR")
bold.set_span("Strong", regex="500")
tabbed = Paragraph("Total\t500 EUR")
for element in (Header(1, "Fees"), spaced, bold, tabbed):
    body.append(element)
seen = [paragraph.text for paragraph in body.get_paragraphs()]
whole = [paragraph.text_recursive for paragraph in body.get_paragraphs()]
plain = document.get_formatted_text()
print(seen, whole, repr(plain))
assert seen == ["The fee is ", "Pay ", "Total"]
assert whole == ["The fee is  500 EUR", "Pay 500 EUR", "Total\t500 EUR"]
assert plain.startswith("FeesThe fee is 500 EUR")
PY
