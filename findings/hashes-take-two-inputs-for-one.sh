#!/usr/bin/env bash
# checksumdir and dict_hash have one value for inputs that differ: two files swapped, None and
# "None".
# Versions: checksumdir 1.3.0, dict-hash 1.3.7, deflate-dict 1.2.2 (PyPI)
# Guess: the hash of a folder changes when the texts of two files are exchanged; objects that differ
#   have different hashes.
# Seen: checksumdir hashes the sorted hashes of the contents: exchanged, renamed or moved to a
#   folder it stays. dict_hash's sha256 of {"quote": None} is that of {"quote": "None"}.
# Why: a cache keyed by such a value answers for other documents: contract A and B exchanged, a
#   missing quote and the word.
# Documented: checksumdir has an option to include paths, off if not given; not that we found for
#   dict_hash.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" checksumdir==1.3.0 dict-hash==1.3.7 \
    deflate-dict==1.2.2
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import pathlib
import tempfile

import checksumdir
import dict_hash

def folder_hash(files):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
        return checksumdir.dirhash(folder)

folders = [
    folder_hash({"contract-a.txt": "5 EUR", "contract-b.txt": "500 EUR"}),
    folder_hash({"contract-a.txt": "500 EUR", "contract-b.txt": "5 EUR"}),
    folder_hash({"old/x.txt": "500 EUR", "y.txt": "5 EUR"}),
]
objects = [dict_hash.sha256({"quote": quote}) for quote in (None, "None", "")]
print(folders, objects, sep="\n")
assert len(set(folders)) == 1
assert objects[0] == objects[1] != objects[2]
PY
