#!/usr/bin/env bash
# Miller copies numbers from CSV into JSON as they were spelled, so the JSON is none.
# Versions: Miller 6.6.0 (Debian 12)
# Guess: --icsv --ojson gives valid JSON: what is not a JSON number is quoted, as 007 and 1_000
#   are, or converted.
# Seen: 0xff, .5, 5., 1. and -0b11 stand bare in the output; only Miller reads them back.
# Why: one cell .5 in ten thousand rows, and the whole file is refused by the next tool;
#   hexadecimal ids and hashes such as 0x1f do it too.
# Documented: partly: that number formats are preserved is, as a feature.
set -euo pipefail
command -v mlr >/dev/null || apt-get install -qq -y miller >/dev/null
seen=$(printf 'id,share,ratio\n007,.5,5.\n0xff,1,2\n' | mlr --icsv --ojsonl cat)
echo "$seen"
expected='{"id": "007", "share": .5, "ratio": 5.}
{"id": 0xff, "share": 1, "ratio": 2}'
[ "$seen" = "$expected" ]
for line in 1 2; do
    if sed -n "${line}p" <<<"$seen" | python3 -c 'import json, sys; json.load(sys.stdin)' 2>/dev/null; then
        exit 1
    fi
done
