#!/usr/bin/env bash
# mail-parser joins the text of a forwarded message to that of the message which forwards it.
# Versions: mail-parser 4.8.0 (PyPI)
# Guess: `text_plain` has the outer message; the attached message (message/rfc822) is an
#   attachment or a message of its own.
# Seen: the inner text is one more element of `text_plain`, between two parts of the outer one,
#   and no attachment is listed.
# Why: "Do you agree?" "No." "Yes, signed Bob": who said what is gone, and the verdict may be the
#   other party's.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" mail-parser==4.8.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import mailparser

message = """From: bob@example.com
Subject: Fwd: offer
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=B

--B
Content-Type: text/plain

We accept.
--B
Content-Type: message/rfc822

From: eve@example.com
Subject: offer
Content-Type: text/plain

We refuse.
--B
Content-Type: text/plain

Bob
--B--
"""
mail = mailparser.parse_from_string(message)
seen = [mail.text_plain, mail.attachments]
print(seen)
assert seen == [["We accept.", "We refuse.", "Bob"], []]
PY
