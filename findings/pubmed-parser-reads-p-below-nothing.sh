#!/usr/bin/env bash
# pubmed_parser reads "p < 0.05" as "p < " where the number is a formula, and drops definitions
# and displayed formulas.
# Versions: pubmed_parser 0.5.1, lxml 6.1.3, Unidecode 1.4.0, numpy 2.4.6, requests 2.34.2,
#   certifi 2026.10.19.post1, charset-normalizer 3.5.3, idna 3.20, urllib3 2.8.0, six 1.17.0
#   (PyPI)
# Guess: a paragraph is returned with its text, formulas as their text or TeX;
#   parse_pubmed_paragraph(all_paragraph=True) returns all of them.
# Seen: what stands in <inline-formula> is left out, TeX and MathML alike: the sentence around it
#   is whole. <disp-formula>, terms of definition lists, verses and the attribution of a quotation
#   are in no paragraph; 10<sup>3</sup> is 103, and two notes on one word become part of it.
# Why: journals set p-values, doses and thresholds as formulas: the numbers that a study is read
#   for are missing, and the text has no gap.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pubmed_parser==0.5.1 lxml==6.1.3 \
    Unidecode==1.4.0 numpy==2.4.6 requests==2.34.2 certifi==2026.10.19.post1 \
    charset-normalizer==3.5.3 idna==3.20 urllib3==2.8.0 six==1.17.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pathlib, tempfile
import pubmed_parser

article = """<article xmlns:m="http://www.w3.org/1998/Math/MathML"><front><article-meta>
<article-id pub-id-type="pmid">1</article-id></article-meta></front><body><sec><title>Results</title>
<p>Dose 10<sup>3</sup>, <italic>p</italic> &lt; <inline-formula><m:math><m:mn>0.05</m:mn></m:math></inline-formula>
at <inline-formula><tex-math>x=7</tex-math></inline-formula> mg<xref ref-type="bibr" rid="a">2</xref>.</p>
<disp-formula><tex-math>y=6</tex-math></disp-formula>
<def-list><def-item><term>Fever</term><def><p>above 38</p></def></def-item></def-list></sec></body></article>"""
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "article.nxml")
    path.write_text(article)
    found = pubmed_parser.parse_pubmed_paragraph(str(path), all_paragraph=True)
seen = [" ".join(paragraph["text"].split()) for paragraph in found]
print(seen)
assert seen == ["Dose 103, p < at mg2.", "above 38"]
PY
