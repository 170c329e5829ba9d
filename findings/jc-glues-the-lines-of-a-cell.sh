#!/usr/bin/env bash
# jc --csv reads a cell of two lines as one, without a space, and splits a column of mail
# addresses at the letter m.
# Versions: jc 1.22.5 (Debian 12)
# Guess: a cell in quotation marks keeps its line break, and a file without any separator has one
#   column.
# Seen: "five" and "days" on two lines of a cell are "fivedays", "10" and "20" are 1020. Of "mail"
#   with addresses in .example the columns are "" and "ail": the separator is guessed from the
#   first 1024 characters, and a letter may be it.
# Why: summaries and quotes have line breaks: words and numbers of a report join, and the next
#   program of the pipe cannot know.
# Documented: that the dialect is guessed is; not the line breaks.
set -euo pipefail
command -v jc >/dev/null || apt-get install -qq -y jc >/dev/null
lines=$(printf 'id,quote\n1,"due in 10\n20 days or five\ndays"\n' | jc --csv)
mails=$(printf 'mail\nanna@x.example\nben@y.example\n' | jc --csv)
echo "$lines$mails"
[ "$lines" = '[{"id":"1","quote":"due in 1020 days or fivedays"}]' ]
[ "$mails" = '[{"":"anna@x.exa","ail":"ple"},{"":"ben@y.exa","ail":"ple"}]' ]
