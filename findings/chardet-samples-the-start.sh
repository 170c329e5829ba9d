#!/usr/bin/env bash
# chardet and file(1) call a file ASCII whose first accent stands late.
# Versions: chardet 7.7.0 (PyPI), file 5.44 (Debian 12)
# Guess: the whole input that one passes is looked at: one é anywhere makes it UTF-8.
# Seen: chardet.detect says ascii when the é comes behind 480 kB, though it was given all bytes;
#   file says us-ascii behind 144 kB already. Decoding with that label then fails, or drops the
#   letter with errors='ignore'.
# Why: long English documents with one foreign name at the end fail or lose the name, and only
#   long ones do.
# Documented: max_bytes=200000 is in chardet's signature, the limits of file(1) in its man page;
#   not that the answer is then an ASCII that is false.
set -euo pipefail
command -v file >/dev/null || apt-get install -qq -y file >/dev/null
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" chardet==7.7.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import subprocess, tempfile, chardet

line = b"Plain words in a long file, line by line, ok.\n\n\n"
long = line * 10_000 + "caf\u00e9\n".encode()
with tempfile.NamedTemporaryFile() as file:
    file.write(line * 3_000 + "caf\u00e9\n".encode())
    file.flush()
    named = subprocess.run(
        ["file", "-b", "--mime-encoding", file.name], capture_output=True, text=True
    ).stdout.strip()
seen = [chardet.detect(long)["encoding"], chardet.detect(long[-1000:])["encoding"], named]
print(seen)
assert seen == ["ascii", "utf-8", "us-ascii"]
PY
