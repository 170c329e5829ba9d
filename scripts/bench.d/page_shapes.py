"""Shapes of pages that cost more than their size where a pass over a page is not linear: name -> page of about so many bytes."""


def page(body):
    return f"<!doctype html><html><head><title>t</title></head><body><p>Words that are seen.</p>{body}</body></html>"


def repeated(unit, size):
    return unit * max(1, size // len(unit))


def numbered(unit, size):
    count = max(1, size // len(unit.format(0)))
    return "".join(unit.format(number) for number in range(count))


SHAPES = {
    "headings": lambda size: page(numbered("<h2>Heading {0}</h2>", size)),
    "headings in sections": lambda size: page(numbered("<section><h3>Part {0}</h3><p>Words.</p></section>", size)),
    "paragraphs": lambda size: page(numbered("<p>A sentence of no weight, number {0}.</p>", size)),
    "one text": lambda size: page("<p>" + repeated("word and word ", size) + "</p>"),
    "nested blocks": lambda size: page(repeated("<div>a ", size)),
    "unclosed inline": lambda size: page(numbered("<font><b>t{0}", size)),
    "links": lambda size: page("<ul>" + numbered('<li><a href="/{0}">Link {0}</a></li>', size) + "</ul>"),
    "rows": lambda size: page("<table>" + numbered("<tr><td>{0}</td><td>cell</td></tr>", size) + "</table>"),
    "ampersands": lambda size: page("<p>" + repeated("& &amp ", size) + "</p>"),
    "hidden": lambda size: page(numbered('<p style="display:none">hidden {0}</p><p>seen</p>', size)),
    "classes": lambda size: page(numbered('<div class="a{0} comment-body share">x</div>', size)),
    "comments": lambda size: page(numbered("<!-- note {0} -->word ", size)),
    "sections far in": lambda size: page("<div>" * 400 + numbered("<div><h3>Tags {0}</h3></div>", size)),
    "white on white": lambda size: page("<div style='color:#fff'>" * 300 + repeated("<i style='background:#fff'>x</i>", size)),
    "unknown elements": lambda size: page(repeated("<x-a><x-b>", size) + "<p>end</p>"),
    "wide cells": lambda size: page("<table>" + repeated("<tr><td colspan=9 rowspan=9>1<td><p>2</p><td>", size) + "</table>"),
    "nested lists": lambda size: page(repeated("<ol><li>one <ul><li>two ", size)),
    "open raw texts": lambda size: page(repeated("<textarea><xmp><!--><script><title><style><![CDATA[", size)),
    "references": lambda size: page("<p>" + repeated("&notit;&CounterClockwiseContourIntegral;&#60;&unknown ", size)),
}
