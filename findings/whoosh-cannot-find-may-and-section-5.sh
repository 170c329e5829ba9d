#!/usr/bin/env bash
# Whoosh and lunr find no document for May, not, can and US, Whoosh none for 5 and C.
# Versions: Whoosh-Reloaded 2.7.5, cached-property 2.0.1, lunr 0.8.0 (PyPI)
# Guess: a word that is in a document finds it; only the, of and their like are left out.
# Seen: both drop a list of English words from texts and questions: may, can, not, will (Whoosh),
#   may, can, not, must, no, us (lunr), so that "May 2026" is found by 2026 only. Whoosh also
#   drops whatever has one letter or digit. A question of nothing else has no result, and "refund
#   not" is answered by "refund".
# Why: duties and prohibitions of contracts, the month of May, section 5 and vitamin C cannot be
#   looked for, and an empty result reads as "does not occur".
# Documented: that stop words are removed is, with their list in the code.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" Whoosh-Reloaded==2.7.5 \
    cached-property==2.0.1 lunr==0.8.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from lunr import lunr
from whoosh.fields import ID, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import QueryParser

texts = ["The lease ends in May 2026", "You must not smoke", "See section 5", "Vitamin C", "Sold in the US"]
words = ["May", "not", "must", "5", "C", "US", "2026", "smoke"]

index = RamStorage().create_index(Schema(number=ID(stored=True), text=TEXT))
writer = index.writer()
for number, text in enumerate(texts):
    writer.add_document(number=str(number), text=text)
writer.commit()
parser = QueryParser("text", index.schema)
with index.searcher() as searcher:
    whoosh = {word: [hit["number"] for hit in searcher.search(parser.parse(word))] for word in words}
other = lunr(ref="n", fields=["t"], documents=[{"n": str(n), "t": text} for n, text in enumerate(texts)])
found = {word: [hit["ref"] for hit in other.search(word)] for word in words}
print(whoosh, found, sep="\n")
assert [word for word in words if not whoosh[word]] == ["May", "not", "5", "C", "US"]
assert [word for word in words if not found[word]] == ["May", "not", "must", "US"]
PY
