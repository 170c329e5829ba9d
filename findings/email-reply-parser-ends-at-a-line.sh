#!/usr/bin/env bash
# email_reply_parser ends a reply at a line of underscores, at "From:" and at "wrote:".
# Versions: email-reply-parser 0.5.12 (PyPI)
# Guess: only a quotation is removed: lines that begin with >, and an introduction above them; a
#   signature needs two dashes.
# Seen: of a table whose header is underlined, or of a text with "On Monday we met and Bob
#   wrote:", what comes behind is not in the reply, with no > in the message. A German
#   introduction ("schrieb Bob:") stays.
# Why: answers typed by hand have such lines: the amounts below are never read.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" email-reply-parser==0.5.12
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from email_reply_parser import EmailReplyParser

mails = [
    "Total\n_______\n500 EUR",
    "Agreed:\n\nOn Monday we met and Bob wrote:\nthe fee is 5 EUR.",
    "Hello\n\nFrom: 1 May to 3 June I am away.\n\nPay 5 EUR.",
    "No.\n\nAm 03.05.2026 schrieb Bob:\n> Pay?",
]
seen = [EmailReplyParser.parse_reply(mail) for mail in mails]
print(seen)
assert seen == ["Total", "Agreed:", "Hello", "No.\n\nAm 03.05.2026 schrieb Bob:"]
PY
