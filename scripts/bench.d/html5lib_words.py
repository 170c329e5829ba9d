"""Compares the words that `analyze ingest` reads with those of html5lib-tests' trees, case by case.

usage: html5lib_words.py ANALYZE TREE-CONSTRUCTION [--show]

Fragments, and cases that are about scripting, are left out. A case says itself what tree the standard makes
of its page; html5lib reads each page as well, and where it makes other words of it than the case says, that
is counted, and the case is right. What the standard shows as a block separates words, on both sides, and
everything else joins them; programs, styles and the content of templates are nobody's text. What frames and
embedded pages have for browsers without them is raw text to the standard; it is read as the page that it is.

Exits with 1 where a case falls short that is not named in html5lib_exceptions.tsv, and where one is named
that does not.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import html5lib

# Elements that style sheets of browsers show in the line or not at all are joined; these are not (HTML
# standard, 15.3, and what separates lines of forms).
BLOCKS = set("""html head body address blockquote center dialog div figure figcaption footer form header hr legend
listing main p plaintext pre search xmp article aside h1 h2 h3 h4 h5 h6 hgroup nav section dir dd dl dt menu ol ul li
table caption colgroup col thead tbody tfoot tr td th fieldset details summary optgroup option frameset frame
textarea br title noframes""".split())
DROPPED = {"script", "style", "template"}
RAW = {"noframes", "noembed", "iframe"}
WORDS = re.compile(r"\w+")
EXCEPTIONS = pathlib.Path(__file__).with_name("html5lib_exceptions.tsv")


def cases(folder):
    """The names, pages and trees of all cases that are documents without scripting."""
    for path in sorted(folder.rglob("*.dat")):
        text = path.read_bytes().decode("utf-8", "surrogatepass")
        for number, part in enumerate(re.split(r"(?:^|\n\n?)#data\n", text)[1:], 1):
            data, _, rest = part.partition("\n#errors")
            if part.startswith("#errors"):
                data = ""
            if "\n#document-fragment" in rest or "\n#script-on" in rest:
                continue
            tree = rest.partition("\n#document\n")[2]
            yield f"{path.relative_to(folder).as_posix().replace('/', '-')}-{number}", data, tree


def text_of_case(tree):
    """The text of the tree that a case writes down: a node a line, two spaces a level."""
    nodes = re.split(r"^\| ", tree.rstrip("\n"), flags=re.MULTILINE)[1:]
    parts, open_ = [], []
    for node in nodes:
        node = node.removesuffix("\n")
        level = len(node) - len(node.lstrip(" "))
        node = node[level:]
        while open_ and open_[-1][0] >= level:
            close(open_.pop(), parts)
        if node.startswith('"'):
            if not any(tag in DROPPED for _, tag in open_):
                is_raw = open_ and open_[-1][1] in RAW
                parts.append(text_of_page(node[1:-1]) if is_raw else node[1:-1])
        elif node.startswith("<") and not node.startswith(("<!", "<?")):
            tag = node[1:-1].rpartition(" ")[2].lower()
            if tag in BLOCKS:
                parts.append(" ")
            open_.append((level, tag))
    while open_:
        close(open_.pop(), parts)
    return "".join(parts)


def close(element, parts):
    if element[1] in BLOCKS:
        parts.append(" ")


def text_of_page(page):
    """The text that html5lib reads."""
    tree = html5lib.parse(page, treebuilder="etree", namespaceHTMLElements=False, scripting=False)
    parts, stack = [], [(tree, False)]
    while stack:
        node, closing = stack.pop()
        if isinstance(node, str):
            parts.append(node)
            continue
        if not isinstance(node.tag, str):
            continue
        tag = node.tag.rpartition("}")[2].lower()
        if tag in BLOCKS:
            parts.append(" ")
        if closing or tag in DROPPED:
            continue
        children = [text_of_page(node.text or "") if tag in RAW else node.text or ""]
        for child in node:
            children += [(child, False), child.tail or ""]
        stack.append((node, True))
        stack += [(child, False) if isinstance(child, str) else child for child in reversed(children)]
    return "".join(parts)


def words(text):
    return collections.Counter(WORDS.findall(text))


def read(binary, pages):
    """The text that `analyze ingest` makes of each page; none of one that it does not read."""
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        (place / "p.yml").write_text("analysis: sentiment\ninput: {html: {content: all}}\n")
        for name, page in pages.items():
            target = place / "pages" / f"{name}.html"
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(page.encode("utf-8", "replace"))
        done = subprocess.run(
            [binary, "ingest", "pages", "-p", "p.yml"], cwd=place, capture_output=True, timeout=600
        )
    assert not done.stderr, done.stderr.decode()
    texts = {}
    for line in done.stdout.splitlines():
        item = json.loads(line)
        texts[item["id"].removesuffix(".html")] = item.get("text", "")
    return texts


def exceptions():
    """The named cases, each with its reason."""
    lines = EXCEPTIONS.read_text().splitlines()[1:]
    return dict(line.split("\t") for line in lines)


def main(binary, folder, show):
    found = list(cases(folder))
    pages = {name: page for name, page, _ in found}
    named = exceptions()
    texts = read(binary, pages)
    short, other_reader = {}, 0
    for name, page, tree in found:
        wanted = words(text_of_case(tree.replace("\0", "")))
        have = words(texts[name])
        other_reader += words(text_of_page(page.replace("\0", ""))) != wanted
        if wanted != have:
            short[name] = (dict(wanted - have), dict(have - wanted))
    unnamed = {name: difference for name, difference in short.items() if name not in named}
    idle = sorted(named.keys() - short.keys())
    print(f"tried {len(found)}  equal {len(found) - len(short)}  excepted {len(short) - len(unnamed)}"
          f"  fell short {len(unnamed)}   (html5lib itself: {other_reader} other than the case)")
    for name in short.keys() & named.keys() if show else ():
        print(f"  excepted {name}: {named[name]}")
    for name, (lost, more) in unnamed.items():
        print(f"  fell short {name}: lost {lost}, more {more}")
        if show:
            print(f"    {pages[name]!r}\n    {texts[name]!r}")
    for name in idle:
        print(f"  named as an exception, and none: {name}")
    return bool(unnamed or idle)


sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]), "--show" in sys.argv))
