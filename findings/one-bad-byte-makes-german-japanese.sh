#!/usr/bin/env bash
# One bad byte in 1.8 kB of German UTF-8, and the detectors say Japanese, Korean or Latin-9.
# Versions: chardet 7.7.0, charset-normalizer 3.5.3, faust-cchardet 3.2.0 (PyPI)
# Guess: a hundred well-formed umlauts against one stray byte: UTF-8, or no answer.
# Seen: charset-normalizer says cp932, cchardet UHC, chardet iso8859-15: each umlaut of the
#   document becomes two wrong letters, or the text nonsense, without an error. Cut inside the
#   last letter, charset-normalizer says cp932 too.
# Why: logs and mailboxes are joined from parts and cut at byte limits: the right repair is to
#   decode as UTF-8 and count the replacements.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" chardet==7.7.0 \
    charset-normalizer==3.5.3 faust-cchardet==3.2.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import cchardet, chardet, charset_normalizer

text = "Der K\u00e4ufer zahlt f\u00fcr die Lieferung. " * 50
damaged = text.encode() + b"\xff\n"
cut = "Der K\u00e4ufer zahlt f\u00fcr die Lieferung \u00e9".encode()[:-1]
seen = [
    chardet.detect(damaged)["encoding"],
    charset_normalizer.from_bytes(damaged).best().encoding,
    cchardet.detect(damaged)["encoding"],
    charset_normalizer.from_bytes(cut).best().encoding,
]
print(seen, damaged.decode(seen[0])[:12])
assert seen == ["iso8859-15", "cp932", "UHC", "cp932"]
PY
