#!/usr/bin/env bash
# trafaret's Int passes the text "5" as "5", 1.0 and True, and its Regexp returns "2026" for
# "2026-05".
# Versions: trafaret 2.1.1 (PyPI)
# Guess: Int and Float pass numbers; what converts is called ToInt and ToFloat. Regexp returns the
#   value that it checks.
# Seen: each value that int() takes is passed, and returned as it came: also "5" where at least 3
#   is asked for. Regexp returns the part that it matched, from the beginning.
# Why: an answer that passed holds "5" for 5: sums fail later, or join texts; dates and ids are
#   cut.
# Documented: that ToInt converts is; that Int passes texts is not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" trafaret==2.1.1
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import trafaret

def check(kind, value):
    try:
        return kind.check(value)
    except trafaret.DataError:
        return "refused"

seen = [check(trafaret.Int(), value) for value in ("5", 1.0, True, "5.5", 1.5, "")]
others = [check(trafaret.Int(gte=3), "5"), check(trafaret.Float(), "5"), check(trafaret.List(trafaret.Int()), ["1"])]
cut = check(trafaret.Regexp(r"\d{4}"), "2026-05")
print(seen, others, cut)
assert seen == ["5", 1.0, True, "refused", "refused", "refused"] and type(seen[1]) is float and seen[2] is True
assert others == ["5", "5", ["1"]] and cut == "2026"
PY
