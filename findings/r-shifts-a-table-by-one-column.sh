#!/usr/bin/env bash
# R's read.csv puts the second column under the first name when each row has one value more than
# the header.
# Versions: R 4.2.2 (Debian 12)
# Guess: rows that are longer than the header are an error or a warning, as in readr and in
#   data.table's fread.
# Seen: the first column becomes the names of the rows, which a report does not print, and all
#   others move: of "doc,fee" with the rows "a,1,5" and "b,2,5", fees with a decimal comma, doc is
#   1 and 2 and fee is 5. A trailing comma in each row does the same, and fee is NA.
# Why: means are taken of the digits behind the comma, or of the next column, and nothing is said.
# Documented: yes, with row.names: that a header which is shorter by one means row names.
set -euo pipefail
command -v Rscript >/dev/null || apt-get install -qq -y r-base-core >/dev/null
nice Rscript --vanilla - <<'R'
table <- function(...) read.csv(text = paste(c(...), collapse = "\n"))
commas <- table("doc,fee", "a,1,5", "b,2,5")
trailing <- table("doc,fee", "a,1,", "b,2,")
print(list(commas, trailing))
stopifnot(identical(commas$doc, 1:2), identical(commas$fee, c(5L, 5L)), rownames(commas) == c("a", "b"))
stopifnot(identical(trailing$doc, 1:2), is.na(trailing$fee))
R
