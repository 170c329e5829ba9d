#!/usr/bin/env bash
# jo writes the id 007 as 7, 0x10 as 16 and +49301234 as 49301234.
# Versions: jo 1.9 (Debian 12)
# Guess: what is a JSON number stays one as it is spelled, and anything else is a text.
# Seen: whatever C reads as a number is rewritten as one: leading zeros and the plus go,
#   hexadecimal is converted, 12345678901234567890 is 1.234567890123457e+19, and 1.10 is 1.1.
# Why: ids, phone numbers, versions and hashes with an e in them are what scripts put into
#   requests and ledgers; two ids become one, and none is found again.
# Documented: that numbers are recognized is, and -s to make a text of one; what counts as a
#   number is not.
set -euo pipefail
command -v jo >/dev/null || apt-get install -qq -y jo >/dev/null
seen=$(jo id=007 hex=0x10 phone=+49301234 long=12345678901234567890 version=1.10 hash=12e5 word=7a)
echo "$seen"
[ "$seen" = '{"id":7,"hex":16,"phone":49301234,"long":1.234567890123457e+19,"version":1.1,"hash":1200000,"word":"7a"}' ]
