#!/usr/bin/env bash
# tantivy's default index finds no Chinese sentence of more than thirteen characters, and no word of
# forty bytes.
# Versions: tantivy 0.27.0 (PyPI)
# Guess: every word of a document can be searched for; a language without spaces is cut somehow, or
#   found as a whole.
# Seen: what stands between two spaces or signs is one token, and a token of 40 bytes (13 Chinese
#   characters) or more is left out, in the index and in the query: the sentence is in the index
#   without a single token, so that neither it nor a word of it is found. The same holds for a
#   German law's name and a SHA-1; a short clause is found as a whole only.
# Why: half of a Chinese or Japanese collection cannot be retrieved, with a recall that falls with
#   the length of sentences; each count of hits is 0, as for a word that is not there.
# Documented: the limit of the "default" tokenizer is, in the docs of the Rust crate.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" tantivy==0.27.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import tantivy

texts = {
    "long": "本合同自双方签字之日起生效并对双方均有约束力",
    "short": "合同生效",
    "law": "Rindfleischetikettierungsüberwachungsgesetz",
    "sha1": "da39a3ee5e6b4b0d3255bfef95601890afd80709",
    "39 letters": "a" * 39,
}
builder = tantivy.SchemaBuilder()
builder.add_text_field("body", stored=True)
index = tantivy.Index(builder.build())
writer = index.writer(15_000_000, 1)
for text in texts.values():
    writer.add_document(tantivy.Document(body=text))
writer.commit()
writer.wait_merging_threads()
index.reload()
searcher = index.searcher()

def hits(query):
    return len(searcher.search(index.parse_query(query, ["body"]), 10).hits)

seen = {name: hits(text) for name, text in texts.items()}
print(seen, hits("生效"))
assert seen == {"long": 0, "short": 1, "law": 0, "sha1": 0, "39 letters": 1}
assert hits("生效") == 0
PY
