#!/usr/bin/env bash
# unrtf reads "5–10 days" as "510 days", and drops the amount behind a euro sign; catdoc glues
# lines and cells, both print deleted words.
# Versions: unrtf 0.21.10, catdoc 0.95 (Debian 12)
# Guess: a dash, a quotation mark and a no-break space are printed, as a hyphen or a space at the
#   least; \u8364? is a euro sign, and what is hidden or deleted is left out, as in Word.
# Seen: unrtf --text has nothing for dashes, quotation marks, bullets and no-break spaces: \endash
#   between 5 and 10 leaves 510, and \'96 the control character U+0013. With --html the whole word
#   after \u goes: "\u8364?500 a year" is "€ a year". catdoc prints the sign and its replacement
#   ("€?500"), and joins lines of \line and the cells of a table. Both print \v and \deleted as
#   text.
# Why: terms, ranges and amounts of contracts change without a mark, and are indexed and judged so.
# Documented: not that we found.
set -euo pipefail
command -v unrtf >/dev/null || apt-get install -qq -y unrtf >/dev/null
command -v catdoc >/dev/null || apt-get install -qq -y catdoc >/dev/null
nice python3 -B - <<'PY'
import pathlib, subprocess, tempfile

def run(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8", "replace")

def read(body):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "a.rtf")
        path.write_text("{\\rtf1\\ansi\\ansicpg1252\\uc1 " + body + "\\par}")
        text = run("unrtf", "--text", str(path)).split("-----------------\n")[1].strip()
        page = run("unrtf", "--html", str(path)).split("<body>")[1].split("<br>")[0].strip()
        return text, page, run("catdoc", "-d", "utf-8", str(path)).strip()

seen = {
    body: read(body)
    for body in (
        r"5\endash 10 days",
        r"5\'9610 days",
        r"Fee \u8364?500 a year",
        r"Pay {\v not }{\deleted never }now",
        r"Fee 5\line 7 days",
        r"\trowd\cellx1\cellx2 4\cell 5\cell\row",
    )
}
print(*seen.items(), sep="\n")
dash, word_dash, euro, hidden, lines, cells = seen.values()
assert dash[0] == "510 days" and word_dash[0] == "5\x1310 days" and dash[1:] == word_dash[1:] == ("5&ndash;10 days", "5–10 days")
assert euro == ("Fee ?500 a year", "Fee &euro; a year", "Fee €?500 a year")
assert set(hidden) == {"Pay not never now"}
assert lines[2] == "Fee 57 days" and cells[2] == "45"
PY
