#!/usr/bin/env python3
"""Score main text and all text on the article pages, also on the half that was not tuned on.

usage: segments.py ARTICLES MAIN.jsonl ALL.jsonl ALL.json      the last is written: {"page.html": "text"}
"""
import hashlib, json, os, re, sys

def fold(text): return re.sub(r"\s+", " ", text).strip()

def texts(path):
    documents = (json.loads(line) for line in open(path, encoding="utf8") if line.strip())
    return {re.sub("%([0-9A-F]{2})", lambda m: chr(int(m[1], 16)), d["id"]): d.get("text") or "" for d in documents}

def score(label, pages, predictions):
    tp = fp = fn = 0
    for page in pages:
        text = fold(predictions.get(page["file"], ""))
        hit = sum(fold(s) in text for s in page["wanted"])
        tp, fn = tp + hit, fn + len(page["wanted"]) - hit
        fp += sum(fold(s) in text for s in page["unwanted"])
    ratio = lambda a, b: a / b if b else 0.0
    print(f"{label}: pages {len(pages)}  precision {ratio(tp, tp + fp):.4f}  recall {ratio(tp, tp + fn):.4f}  F1 {ratio(2 * tp, 2 * tp + fp + fn):.4f}")

folder, main_path, all_path, out = sys.argv[1:]
pages = json.load(open(os.path.join(folder, "segments.json"), encoding="utf8"))
# The halves are told apart by the file's name alone.
is_tuned = lambda page: hashlib.sha256(page["file"].encode()).digest()[0] % 2 == 0
main, everything = texts(main_path), texts(all_path)
score("main, all pages", pages, main)
score("main, tuned on", [p for p in pages if is_tuned(p)], main)
score("main, held out", [p for p in pages if not is_tuned(p)], main)
score("all text", pages, everything)
json.dump(everything, open(out, "w", encoding="utf8"), ensure_ascii=False)
