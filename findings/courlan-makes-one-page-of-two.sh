#!/usr/bin/env bash
# courlan, which trafilatura uses, drops ref, source, campaign and cid from addresses, and in
# strict mode nearly all.
# Versions: courlan 1.4.0, babel 2.19.0, tld 0.13.2, urllib3 2.8.0 (PyPI)
# Guess: clean_url removes what only tracks (utm_source, gclid), and keeps names that a site may
#   use for its documents.
# Seen: register?source=lease-5 and register?ref=5 become register, for all values alike; id,
#   page, p and doc stay. normalize_url(strict=True) keeps id, page, p and lang, and drops doc, q,
#   from, to and the fragment, by which single pages tell their documents apart. The parameters
#   are sorted.
# Why: addresses are cleaned so that no page is fetched twice: of a register whose entries differ
#   by such a name one is fetched, and the rest count as duplicates.
# Documented: that trackers are removed, and more in strict mode, is; not which names.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" courlan==1.4.0 babel==2.19.0 \
    tld==0.13.2 urllib3==2.8.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from courlan import clean_url, normalize_url

base = "https://www.example.org/register"
entries = ("?source=lease-5", "?ref=5", "?campaign=5", "?cid=5", "?utm_source=mail", "?id=5", "?doc=5")
seen = {entry: clean_url(base + entry).removeprefix(base) for entry in entries}
strict = {
    entry: normalize_url(base + entry, strict=True).removeprefix(base)
    for entry in ("?id=5", "?doc=5", "?q=lease", "?from=2026&to=2027", "#/lease/5")
}
print(seen, strict, sep="\n")
assert list(seen.values()) == ["", "", "", "", "", "?id=5", "?doc=5"]
assert list(strict.values()) == ["?id=5", "", "", "", ""]
PY
