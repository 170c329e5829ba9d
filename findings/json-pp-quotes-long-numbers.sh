#!/usr/bin/env bash
# Perl's json_pp writes a number of 24 digits as a text, 1e400 as Inf, and cuts fractions to 15
# digits.
# Versions: perl 5.36.0 (Debian 12)
# Guess: a tool that prints JSON prettier leaves numbers as they are spelled, or at least numbers.
# Seen: 123456789012345678901234 is "123456789012345678901234" in quotation marks, 1e400 is the
#   bare word Inf, which no parser of JSON takes, 0.12345678901234567 loses two digits, and 1.0 is
#   1. 12345678901234567890 stays.
# Why: it is on every machine with Perl: a report that went through it has ids of two types, and
#   is no JSON any more.
# Documented: not that we found.
set -euo pipefail
command -v json_pp >/dev/null || apt-get install -qq -y perl >/dev/null
seen=$(echo '{"a":12345678901234567890,"b":123456789012345678901234,"c":1e400,"d":0.12345678901234567,"e":1.0}' |
    json_pp -json_opt canonical)
echo "$seen"
[ "$seen" = '{"a":12345678901234567890,"b":"123456789012345678901234","c":Inf,"d":0.123456789012346,"e":1}' ]
