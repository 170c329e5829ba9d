#!/usr/bin/env bash
# Python's email raises LookupError for charsets that browsers and mail programs know.
# Versions: the standard library of CPython 3.11 (3.11.7 was run)
# Guess: get_content() decodes what is registered as a charset, and replaces what it cannot decode
#   (errors='replace' is its default).
# Seen: windows-31j, iso-8859-8-i, x-mac-roman and cp-850 raise LookupError, though Python has
#   each codec under another name; a label of ks_c_5601-1987, as common, is known.
# Why: one Japanese or Hebrew mail ends the loop over a mailbox, or is skipped, and the codec was
#   there.
# Documented: no: the list of codecs names their aliases, get_content() the replacement only.
set -euo pipefail
nice python3 - <<'PY'
import email, email.policy

def read(charset):
    head = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"
    message = email.message_from_bytes(head.encode() + b"caf\xe9\n", policy=email.policy.default)
    try:
        return message.get_content().strip()[:3]
    except LookupError:
        return "LookupError"

seen = {
    charset: read(charset)
    for charset in ("windows-31j", "iso-8859-8-i", "x-mac-roman", "cp-850", "ks_c_5601-1987")
}
codecs = [b"caf".decode(name) for name in ("cp932", "iso8859-8", "mac_roman", "cp850")]
print(seen)
assert list(seen.values()) == ["LookupError"] * 4 + ["caf"] and codecs == ["caf"] * 4
PY
