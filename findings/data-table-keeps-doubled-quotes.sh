#!/usr/bin/env bash
# data.table's fread returns He said ""no"" for the cell "He said ""no""", and fwrite doubles them
# again.
# Versions: R 4.2.2, data.table 1.14.8 (Debian 12)
# Guess: a doubled quotation mark within quotes is one, by RFC 4180 and in read.csv; a file that
#   is read and written is the same.
# Seen: fread leaves both; fwrite escapes each: there are four after one round, eight after two.
# Why: quotes of documents are no longer found in their source, texts differ from those that were
#   judged, and each step of a pipeline makes it worse.
# Documented: yes, of quote: that embedded quotes are returned as they are; not that fwrite does
#   not fit.
set -euo pipefail
command -v Rscript >/dev/null || apt-get install -qq -y r-base-core >/dev/null
dpkg -s r-cran-data.table >/dev/null 2>&1 || apt-get install -qq -y r-cran-data.table >/dev/null
nice Rscript --vanilla - <<'R'
file <- tempfile()
writeLines(c("id,quote", '1,"He said ""no"""'), file)
first <- data.table::fread(file)
data.table::fwrite(first, file)
second <- data.table::fread(file)
print(c(first$quote, second$quote, read.csv(text = 'quote\n"He said ""no"""')$quote))
stopifnot(first$quote == 'He said ""no""', second$quote == 'He said """"no""""')
R
