#!/usr/bin/env bash
# R's read.csv reads the id 0x1F as 31, readr the ids 1d3 and 2D4 as 1000 and 20000; data.table's
# fread neither.
# Versions: R 4.2.2, readr 2.1.4, data.table 1.14.8 (Debian 12)
# Guess: an id with a letter in it is text; only 1e3 is taken for a number.
# Seen: in a column of such ids read.csv makes numbers of hexadecimal ones, readr of those with a
#   d or D, which is an exponent in Fortran, without a warning. Two ids such as 1e3 and 10d2
#   become one.
# Why: prefixes of hashes and codes of parts are ids: by chance a column, or that of one batch, is
#   numbers, and joins with the documents find nothing.
# Documented: read.csv's conversion of hexadecimal numbers is; readr's exponents are not, that we
#   found.
set -euo pipefail
command -v Rscript >/dev/null || apt-get install -qq -y r-base-core >/dev/null
for package in r-cran-readr r-cran-data.table; do
    dpkg -s $package >/dev/null 2>&1 || apt-get install -qq -y $package >/dev/null
done
nice Rscript --vanilla - <<'R'
file <- tempfile()
ids <- function(...) {
    writeLines(c("id,score", paste0(c(...), ",1")), file)
    list(base = read.csv(file)$id, readr = readr::read_csv(file, show_col_types = FALSE)$id,
         fread = data.table::fread(file)$id)
}
hexadecimal <- ids("0x1F", "0xAB")
fortran <- ids("1d3", "2D4")
str(list(hexadecimal, fortran))
stopifnot(identical(hexadecimal$base, c(31, 171)), identical(hexadecimal$readr, c("0x1F", "0xAB")))
stopifnot(identical(fortran$readr, c(1000, 20000)), identical(fortran$base, c("1d3", "2D4")))
stopifnot(identical(hexadecimal$fread, hexadecimal$readr), identical(fortran$fread, fortran$base))
stopifnot(ids("1e3", "10d2")$readr == 1000)
R
