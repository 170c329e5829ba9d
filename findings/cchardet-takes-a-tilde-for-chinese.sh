#!/usr/bin/env bash
# cchardet declares a plain ASCII template to be Chinese, chardet a coloured log to be binary.
# Versions: chardet 7.7.0, faust-cchardet 3.2.0 (PyPI)
# Guess: bytes below 128 with printable letters, an escape sequence among them, are ASCII for any
#   detector.
# Seen: "~{name~}" makes cchardet say HZ-GB-2312, and Python then decodes the name as Chinese
#   letters or fails; terminal colours make chardet answer None.
# Why: prompt templates, build logs and chat exports are such files: skipped as binary, or
#   unreadable, with ASCII inside.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" chardet==7.7.0 faust-cchardet==3.2.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import cchardet, chardet

template = b"Dear ~{name~}, your invoice is attached."
log = b"\x1b[31mfailed\x1b[0m in 3 s\n" * 5
seen = [
    cchardet.detect(template)["encoding"],
    chardet.detect(log)["encoding"],
    template.isascii(),
    log.isascii(),
]
try:
    decoded = template.decode("hz")
except UnicodeDecodeError as error:
    decoded = error.reason
print(seen, decoded)
assert seen == ["HZ-GB-2312", None, True, True] and "name" not in decoded, decoded
PY
