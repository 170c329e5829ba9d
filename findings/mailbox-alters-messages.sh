#!/usr/bin/env bash
# Python's mailbox.mbox does not give back what was put in, and splits messages in the middle of a
# paragraph.
# Versions: the standard library of CPython 3.11 to 3.13 (3.11.7 was run)
# Guess: a line that starts with "From " is stuffed on writing and unstuffed on reading; only a
#   separator (address and date, after an empty line) begins a message.
# Seen: it is never unstuffed, so every copy adds text (">From today"); and a line "From today on"
#   inside a paragraph begins a message, whatever Content-Length says.
# Why: archives and exports come as mbox: one mail becomes two, the second without sender or
#   subject, and the counts, costs and quotes are off.
# Documented: partly: `mangle_from_` of the generator is; that reading does not undo it, and how a
#   message's start is found, are not.
set -euo pipefail
nice python3 - <<'PY'
import email, mailbox, os, tempfile

folder = tempfile.mkdtemp()
box = mailbox.mbox(os.path.join(folder, "copied"))
box.add(email.message_from_string("Subject: s\n\nFrom today on, all is well.\n"))
box.flush()
copied = [message.get_payload() for message in mailbox.mbox(os.path.join(folder, "copied"))]

body = "We were late.\nFrom today on, all is well.\n"
with open(os.path.join(folder, "received"), "w") as file:
    file.write(
        f"From a@example.com Tue Nov  3 10:00:00 2026\nSubject: s\nContent-Length: {len(body)}\n\n{body}\n"
    )
received = [
    (message["subject"], message.get_payload())
    for message in mailbox.mbox(os.path.join(folder, "received"))
]
print(copied, received)
assert copied == [">From today on, all is well.\n"]
assert received == [("s", "We were late.\n"), (None, "")], received
PY
