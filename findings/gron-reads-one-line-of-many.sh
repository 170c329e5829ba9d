#!/usr/bin/env bash
# gron reads the first line of a JSON Lines file, and says nothing of the others; what grep takes
# out of a list comes back as null.
# Versions: gron 0.7.1 (Debian 12)
# Guess: values after the first are read too, as jq does, or are an error; a list from which grep
#   -v took an item is shorter by one.
# Seen: without --stream everything after the first value is ignored, with status 0, also when it
#   is no JSON. gron | grep -v | gron --ungron keeps the place of what was removed: [1,2,3]
#   without 2 is [1,null,3].
# Why: a report of ten thousand documents is searched as a report of one: no failure is found in
#   it. A filtered list has nulls that count as documents.
# Documented: --stream is; what happens without it is not.
set -euo pipefail
command -v gron >/dev/null || apt-get install -qq -y gron >/dev/null
lines=$(printf '%s\n' '{"id":"a","status":"ok"}' '{"id":"b","status":"failed"}' 'no JSON at all' | gron)
echo "$lines"
[ "$lines" = $'json = {};\njson.id = "a";\njson.status = "ok";' ]
rest=$(echo '{"scores":[1,2,3]}' | gron | grep -v '\[1\]' | gron --ungron | tr -d ' \n')
echo "$rest"
[ "$rest" = '{"scores":[1,null,3]}' ]
