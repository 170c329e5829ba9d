#!/usr/bin/env bash
# GNU parallel shows and logs the last try of a job only: what failed before is nowhere.
# Versions: GNU parallel 20221122 (Debian 12)
# Guess: with --retries, standard error has the messages of every try, and --joblog a line for each.
# Seen: of a job that fails twice and succeeds at the third try, standard error has the message of the
#   third, and the log one line, with status 0 and the time of the third. With --ungroup the messages
#   are there, the lines of the log are not.
# Why: each try asks a model, and costs. Neither the log nor the messages say that it was asked three
#   times, or what was wrong, and the sum of the times in the log is too short.
# Documented: --retries: "Try failing jobs n times"; the log: "a list of the executed jobs". That
#   tries are left out is not said.
set -euo pipefail
command -v parallel >/dev/null || apt-get install -qq -y --no-install-recommends parallel >/dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/job" <<'SH'
echo >> "$1/tries"
tries=$(wc -l < "$1/tries")
echo "message of try $tries" >&2
[ "$tries" -eq 3 ]
SH
for way in --group --ungroup; do
  rm -f "$folder/tries"
  parallel "$way" --retries 3 --joblog "$folder/log" bash "$folder/job" ::: "$folder" 2> "$folder/errors"
  seen="$(wc -l < "$folder/tries") tries, $(grep -c message "$folder/errors") messages"
  seen+=", $(tail -n +2 "$folder/log" | wc -l) lines, status $(tail -1 "$folder/log" | cut -f7)"
  echo "$way: $seen"
  messages=1
  [ "$way" != --ungroup ] || messages=3
  [ "$seen" = "3 tries, $messages messages, 1 lines, status 0" ]
done
