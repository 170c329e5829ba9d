#!/usr/bin/env python3
"""Print word F1 by type of page, ours beside trafilatura's, on pages with the main text that a human reviewed.

usage: pages.py PAGES ANALYZE      PAGES: a folder with html/*.html.gz and truth.json.gz; needs PyPI's trafilatura

The shipped weights were fitted to these pages, so that our figures here are no measure of pages that nobody has seen:
scripts/train prints those of sites that were kept out.
"""
import collections, gzip, json, os, re, subprocess, sys, tempfile, time

WORD = re.compile(r"\w+")

def word_f1(got, want):
    got, want = (collections.Counter(WORD.findall(text.lower())) for text in (got, want))
    if not got or not want: return float(not got and not want)
    return 2 * sum((got & want).values()) / (sum(got.values()) + sum(want.values()))

def ours(folder, analyze):
    lines = subprocess.run([analyze, "ingest", folder], capture_output=True, text=True).stdout.splitlines()
    return {os.path.basename(d["id"])[:-5]: d.get("text") or "" for d in map(json.loads, lines)}

def theirs(pages):
    import trafilatura
    return {name: trafilatura.extract(page, favor_recall=False) or "" for name, page in pages.items()}

def main():
    folder, analyze = sys.argv[1:]
    truth = json.load(gzip.open(os.path.join(folder, "truth.json.gz")))
    pages = {name: gzip.open(os.path.join(folder, "html", name + ".html.gz")).read() for name in truth}
    with tempfile.TemporaryDirectory() as copy:
        for name, page in pages.items():
            with open(os.path.join(copy, name + ".html"), "wb") as file: file.write(page)
        start = time.monotonic()
        texts = {"analyze": ours(copy, analyze)}
        middle = time.monotonic()
    try:
        texts["trafilatura"] = theirs(pages)
    except ImportError:
        print("trafilatura is not installed and not compared", file=sys.stderr)
    end = time.monotonic()
    kinds = collections.defaultdict(list)
    for name, entry in truth.items():
        for kind in ("all", entry["type"]): kinds[kind].append(name)
    print(f"{'pages':20}" + "".join(f"{tool:>13}" for tool in texts))
    for kind, names in sorted(kinds.items(), key=lambda item: -len(item[1])):
        scores = [sum(word_f1(found.get(name, ""), truth[name]["main_content"]) for name in names) / len(names) for found in texts.values()]
        print(f"{kind:14} {len(names):4} " + "".join(f"{score:13.3f}" for score in scores))
    print(f"{'seconds':20}{middle - start:13.1f}" + (f"{end - middle:13.1f}" if len(texts) > 1 else ""))

main()
