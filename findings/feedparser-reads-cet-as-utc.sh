#!/usr/bin/env bash
# feedparser takes a European or Indian time zone for UTC.
# Versions: feedparser 6.0.14, feedparser-sgmllib 2.1.0 (PyPI)
# Guess: "10:00:00 CET" is parsed as 09:00 UTC, or not at all, as for a zone that the parser does
#   not know.
# Seen: published_parsed, which is in UTC by contract, says 10:00 for CET, BST and IST, without a
#   sign; PST is right.
# Why: feeds are ordered, deduplicated and cut by that time: an article of 00:30 CET falls on
#   another day, month or fiscal year.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" feedparser==6.0.14 \
    feedparser-sgmllib==2.1.0
PYTHONPATH="$packages" nice python3 - <<'PY'
import feedparser

item = '<rss version="2.0"><channel><item><pubDate>Tue, 03 Nov 2026 10:00:00 {}</pubDate></item></channel></rss>'
seen = {}
for zone in ("+0100", "PST", "CET", "IST"):
    feed = feedparser.parse(item.format(zone))
    seen[zone] = (feed.entries[0].published_parsed.tm_hour, bool(feed.bozo))
print(seen)
assert seen == {"+0100": (9, False), "PST": (18, False), "CET": (10, False), "IST": (10, False)}
PY
