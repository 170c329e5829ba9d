#!/usr/bin/env python3
"""Compare the words of `all` mode with those that a browser-grade parser finds.

usage: words.py PAGES TEXTS.json      {"page.html": "text", ...}

Inline elements are joined and all others separated, on both sides. Needs selectolax.
"""
import collections, json, os, re, sys
from selectolax.lexbor import LexborHTMLParser

INLINE = set("""a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label map mark
meter nobr output picture progress q rb rp rt ruby s samp select small source span strike strong sub sup time tt u var
wbr svg math object canvas audio video iframe script style noscript template link meta""".split())
DROPPED = {"script", "style", "noscript", "template"}
WORDS = re.compile(r"\w+")

def decoded(path):
    raw = open(path, "rb").read()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        found = re.search(rb"<meta[^>]*charset\s*=\s*[\"']?([\w-]+)", raw[:16384], re.I)
        label = found.group(1).decode() if found else "cp1252"
        if label.lower() in ("iso-8859-1", "latin1", "ascii"): label = "cp1252"
        if label.lower() in ("utf-8", "utf8"): label = "utf-8"
        text = raw.decode(label, "replace")
    return text.replace("\0", "")

def text_of(page):
    tree = LexborHTMLParser(page)
    parts = []
    stack = [(tree.root, False)]
    while stack:
        node, closing = stack.pop()
        tag = node.tag
        if tag == "-text":
            parts.append(node.text_content or "")
            continue
        if tag in DROPPED or tag in ("_comment", "-comment", "!doctype", "-doctype"): continue
        if tag not in INLINE: parts.append(" ")
        if closing: continue
        stack.append((node, True))
        children = list(node.iter(include_text=True))
        stack.extend((child, False) for child in reversed(children))
    return "".join(parts)

def main():
    folder, texts = sys.argv[1], json.load(open(sys.argv[2], encoding="utf8"))
    found = total = 0
    low = []
    for name in sorted(texts):
        wanted = collections.Counter(WORDS.findall(text_of(decoded(os.path.join(folder, name)))))
        have = collections.Counter(WORDS.findall(texts[name]))
        both = sum((wanted & have).values())
        count = sum(wanted.values())
        found += both
        total += count
        if count and both / count < 0.99:
            lost = (wanted - have).most_common(8)
            low.append(f"  {both / count:.4f} {name}: {lost}")
    print(f"words {total}  recall {found / total:.5f}  pages under 99%: {len(low)}")
    print("\n".join(low))

main()
