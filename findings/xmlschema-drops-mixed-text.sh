#!/usr/bin/env bash
# xmlschema validates a document with mixed content, and then decodes it without its text.
# Versions: xmlschema 4.3.2, elementpath 5.1.4 (PyPI)
# Guess: `to_dict` of a valid document holds all of it; text between child elements comes under
#   some key.
# Seen: the text is left out: "Pay <b>not</b> later" decodes to {'b': ['not']}, though "Pay later"
#   decodes to its text.
# Why: articles, laws and manuals are mixed content: paragraphs with an emphasis or a link lose
#   all their words, those without keep them.
# Documented: yes, far back: the converter's `cdata_prefix` must be given, its default discards.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" xmlschema==4.3.2 elementpath==5.1.4
PYTHONPATH="$packages" nice python3 - <<'PY'
import xmlschema

schema = xmlschema.XMLSchema(
    """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="p">
  <xs:complexType mixed="true"><xs:sequence><xs:element name="b" type="xs:string" minOccurs="0" maxOccurs="9"/></xs:sequence>
  </xs:complexType></xs:element></xs:schema>"""
)
texts = ["<p>Pay later</p>", "<p>Pay <b>not</b> later</p>"]
seen = [(schema.is_valid(text), schema.to_dict(text)) for text in texts]
print(seen)
assert seen == [(True, "Pay later"), (True, {"b": ["not"]})]
PY
