#!/usr/bin/env bash
# Ruby's CSV with converters: :numeric reads the id 010 as 8, 08 as 8.0 and 1_000 as 1000.
# Versions: ruby 3.1.2 with csv 3.2.2 (Debian 12)
# Guess: a number in a file is decimal, and has no underscores: 010 is 10 or text, as in other
#   readers.
# Seen: the cells go through Ruby's Integer(), which knows the literals of the language: a leading
#   zero is octal, 0x1F is 31, 0b11 is 3; what is no octal number becomes a float. The ids 010 and
#   8 are one. :all does the same.
# Why: numbers of invoices and clients have leading zeros: joins find the record of another
#   client.
# Documented: that :integer converts by Integer() is; not what that means for zeros.
set -euo pipefail
command -v ruby >/dev/null || apt-get install -qq -y ruby >/dev/null
nice ruby -rcsv - <<'RUBY'
ids = %w[007 010 08 8 0x1F 0b11 1_000 1e3 1,000]
seen = CSV.parse_line(ids.map { |id| "\"#{id}\"" }.join(","), converters: :numeric)
p seen
exit(seen == [7, 8, 8.0, 8, 31, 3, 1000, 1000.0, "1,000"] && seen[2].is_a?(Float) ? 0 : 1)
RUBY
