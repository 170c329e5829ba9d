#!/usr/bin/env bash
# jq counts a missing number as zero in a mean, reads NaN as null, and cannot hold a false beside
# //.
# Versions: jq 1.6 (Debian 12)
# Guess: adding null to a number is an error, so a record without a cost is noticed; NaN is no
#   JSON and an error; `.approved // "unknown"` replaces what is absent.
# Seen: map(.cost)|add/length over 1 and a missing cost is 0.5, with status 0; NaN becomes null;
#   an approved of false becomes "unknown".
# Why: the three everyday idioms of a CI gate turn failed documents into cheap, uncertain or
#   unknown ones.
# Documented: yes, each, in the manual's sections on + and //; NaN not.
set -euo pipefail
command -v jq >/dev/null || apt-get install -qq -y jq >/dev/null
mean=$(jq -c 'map(.cost) | add / length' <<<'[{"cost": 1}, {}]')
nan=$(jq -c . <<<'{"score": NaN}')
approved=$(jq -r '.approved // "unknown"' <<<'{"approved": false}')
echo "$mean $nan $approved"
[ "$mean" = 0.5 ] && [ "$nan" = '{"score":null}' ] && [ "$approved" = unknown ]
