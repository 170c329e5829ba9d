#!/usr/bin/env bash
# luqum translates the Lucene query price:>5 for Elasticsearch to a match of 5.
# Versions: luqum 1.0.0, ply 3.11 (PyPI)
# Guess: what its parser reads as a comparison becomes a range, as [5 TO *] does, or an error.
# Seen: it becomes the match of 5 itself. "a -b" becomes a choice: one should-clause for a, another
#   for what lacks b, so documents that have neither are found. A query_string query of the server
#   reads both otherwise.
# Why: users' searches go through it: the lower bound of an amount finds that amount alone, and
#   excluding a word finds nearly all documents.
# Documented: not that we found; the default operator has an option, but "-" does not speak of it.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" luqum==1.0.0 ply==3.11
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from luqum.elasticsearch import ElasticsearchQueryBuilder
from luqum.parser import parser

build = ElasticsearchQueryBuilder(default_field="text", not_analyzed_fields=["price"])
more, span = (build(parser.parse(f"price:{value}")) for value in (">5", "[6 TO *]"))
without = build(parser.parse("a -b"))
print(repr(parser.parse("price:>5")), more, span, without, sep="\n")
assert more == {"term": {"price": {"value": "5"}}}
assert span == {"range": {"price": {"gte": "6"}}}
wanted, rest = without["bool"].pop("should")
assert not without["bool"] and wanted["match"]["text"]["query"] == "a"
assert list(rest["bool"]) == ["must_not"]
PY
