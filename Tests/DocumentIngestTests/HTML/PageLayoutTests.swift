import AnalysisCore
import Markup
import Testing

@testable import DocumentIngest

/// What of a page no reader sees, and what a script would show.
@Suite struct PageLayoutTests {
    private func document(_ page: String, _ mode: HTMLContent = .body) async throws -> Document? {
        try await TemporaryFolder.document("a.html", page, html: mode)
    }

    private static func words(_ letters: Int) -> String {
        String(repeating: "wordy ", count: letters / 5)
    }

    @Test(arguments: [
        ("<h2>Head <a href='#h'>¶</a></h2>", "Head"), ("<h2>Head<a href='#h'>#</a></h2>", "Head"),
        ("<h2>Head <a href='#h'>§</a></h2>", "Head"), ("<h2>Head <a href='#h'>🔗</a></h2>", "Head"),
        ("<h2>Head <a href='/h'>#</a></h2>", "Head #"), ("<h2>Head <a>#</a></h2>", "Head #"),
        ("<h2>Head <a href='#h'>##</a></h2>", "Head ##"),
        ("<h2>Head <a href='#h'>1</a></h2>", "Head 1"),
        ("<h2>Head <a href='#h'><b>#</b></a></h2>", "Head"),
    ])
    func `A link that leads a heading to itself is none of it`(
        body: String,
        text: String
    ) async throws {
        let found = try await document(body)?.text
        #expect(found == text)
    }

    @Test(arguments: [
        ("<pre>1\n2\n3</pre>", nil), ("<pre>7\n8\n9\n</pre>", nil),
        ("<pre>1\n2\n4</pre>", "1\n2\n4"),
        ("<pre>1 2 3</pre>", "1 2 3"), ("<pre>1\n</pre>", "1"), ("<pre>1\na</pre>", "1\na"),
        ("<pre>3\n2\n1</pre>", "3\n2\n1"), ("<pre><b>1\n2</b></pre>", nil),
    ])
    func `Numbers of lines are none of the code`(code: String, text: String?) async throws {
        let found = try await document("<p>x</p>" + code)
        #expect(found?.text == (text.map { "x\n\n" + $0 } ?? "x"))
        let table = "<table><tr><td>\(code.dropFirst(5).dropLast(6))<td>a\nb</table>"
        if text == nil, !code.contains("<b>") {
            #expect(try await document(table)?.text == "a b")
        }
    }

    @Test func `Text for readers without scripts counts where there is no other`() async throws {
        let fallback = try #require(try await document("<body><noscript>Turn it on.</noscript>"))
        #expect(fallback.text == "Turn it on.")
        #expect(fallback.findings.map(\.kind) == ["fallback-text"])
        #expect(
            fallback.findings.first?.message
                == "most of the text stands in noscript or noframes and was read there"
        )
        let both = try #require(try await document("<p>a<noscript>Turn it on.</noscript>"))
        #expect(both.text == "a")
        #expect(both.findings.isEmpty)
    }

    @Test func `Or where it is much, and more than what is seen`() async throws {
        for (count, isRead) in [(200, false), (205, true)] {
            let page = "<p>seen</p><noscript><p>\(Self.words(count))</p></noscript>"
            let found = try #require(try await document(page))
            #expect(found.text.contains("wordy") == isRead, "\(count)")
        }
        let less = "<p>\(Self.words(300))</p><noscript><p>other \(Self.words(290))</p></noscript>"
        #expect(try await document(less)?.text.contains("other") == false)
    }

    @Test func `A page that hides its text until a script shows it is read`() async throws {
        func page(_ hidden: Int, _ seen: Int) -> String {
            "<p>\(Self.words(seen))</p><div style='display:none'>x\(Self.words(hidden))</div>"
        }
        for (hidden, seen, isRead) in [
            (95, 5, false), (100, 5, true), (200, 100, true), (200, 105, false), (195, 100, false),
        ] {
            let found = try #require(try await document(page(hidden, seen)))
            #expect(found.text.contains("xwordy") == isRead, "\(hidden) \(seen)")
            #expect(
                found.findings.map(\.kind) == (isRead ? ["scripted-text"] : ["hidden-text"])
            )
        }
        // What stands in links is no text that would be missed.
        let links = "<p><a>\(Self.words(300))</a></p>" + page(100, 5)
        #expect(try await document(links)?.text.contains("xwordy") == true)
    }

    @Test(arguments: [
        ("<div hidden id='S:0'>late</div>", true), ("<div hidden id='S:1f'>late</div>", true),
        ("<div hidden id='S:123456'>late</div>", true),
        ("<div hidden id='S:1234567'>late</div>", false),
        ("<div hidden id='B:0'>late</div>", false), ("<p hidden id='S:0'>late</p>", false),
        ("<div style='display:none' id='S:0'>late</div>", false),
    ])
    func `What is streamed into a page is seen`(part: String, isRead: Bool) async throws {
        let found = try #require(try await document("<p>early</p>" + part))
        #expect(found.text == (isRead ? "early\n\nlate" : "early"))
        #expect(found.findings.map(\.kind) == [isRead ? "scripted-text" : "hidden-text"])
    }

    @Test(arguments: [
        ("canvas", false), ("iframe", false), ("object", false), ("audio", false),
        ("video", false), ("noscript", false), ("script", false), ("style", false),
        ("template", false), ("title", false), ("div", true), ("textarea", true), ("xmp", true),
    ])
    func `Elements of some names show nothing of their own`(
        name: String,
        isRead: Bool
    ) async throws {
        let page = "<body><p>a</p><\(name)>b</\(name)><p>c</p>"
        #expect(try await document(page)?.text == (isRead ? "a\n\nb\n\nc" : "a\n\nc"))
    }

    @Test func `A template that is a shadow is shown`() async throws {
        let page = "<p>a</p><x-y><template shadowrootmode=open><p>b</p></template></x-y>"
        #expect(try await document(page)?.text == "a\n\nb")
        #expect(try await document(page, .all)?.text == "a\n\nb")
        #expect(try await document("<p>a<template><p>b</template>", .all)?.text == "a")
    }

    @Test(arguments: [
        ("<template shadowrootmode=open><p>r</p><slot></slot></template>light", "r\n\nlight"),
        ("<template shadowrootmode=open><slot></slot><p>r</p></template>light", "light\n\nr"),
        ("light<template shadowrootmode=closed><p>r</p></template>", "r"),
        (
            "<template shadowrootmode=open><p><slot name=a>none</slot></p></template><b>light</b>",
            "none"
        ),
        (
            "<template shadowrootmode=open><h1>r</h1><slot name=a>f</slot><p>m</p><slot></slot></template>"
                + "<p>l</p><p slot=a>n</p><p slot=c>x</p>",
            "r\n\nn\n\nm\n\nl"
        ),
        (
            "<template shadowrootmode=open><x-i><template shadowrootmode=open>(<slot></slot>)</template>"
                + "<slot></slot></x-i></template>light",
            "(light)"
        ),
        ("<template shadowrootmode=open><span>$</span><slot></slot></template>49", "$49"),
    ])
    func `What a shadow root has a slot for stands there`(host: String, text: String) async throws {
        let page = "<!DOCTYPE html>\n<p>a</p>\n<div>\(host)</div>\n<p>b</p>"
        let found = try #require(try await document(page))
        #expect(found.text == "a\n\n\(text)\n\nb")
        let isHidden = !host.contains("<slot></slot>") || host.contains("slot=c")
        #expect(found.findings.map(\.kind) == (isHidden ? ["hidden-text"] : []))
        // Wherever a text is shown, it is known where it stands.
        for word in ["light", "49"] where text.contains(word) {
            let offset = try #require(found.text.firstRange(of: word)?.lowerBound)
            let place = found.text.utf8.distance(from: found.text.startIndex, to: offset)
            let line = found.positions.line(at: place)
            #expect(line == 3)
        }
    }

    @Test(arguments: [
        "<h2>History<span class='mw-editsection'>[<a href=e>edit</a>]</span></h2>",
        "<h2>History</h2><table><tr><td><span class=lnt>1\n</span><td><pre>a\nb</pre></table>",
    ])
    func `Links to the editor and numbers of lines are none of a page`(body: String) async throws {
        let found = try await document(body)?.text ?? ""
        #expect(found.hasPrefix("History"))
        #expect(!found.contains("edit") && !found.contains("1"))
    }

    @Test(arguments: [
        (
            "<pre><span class=linenos>1</span>z = 7\n<span class=lineno>2 </span>z = 8</pre>",
            "z = 7\nz = 8"
        ),
        ("<pre><code><span class=ln>9</span>x</code></pre>", "x"),
        ("<p><span class=ln>9</span>x", "9x"),
        ("<pre><span class=lineno>a</span>b</pre>", "ab"),
        ("<pre class=line-numbers>42</pre>", "42"),
        (
            "<table><tr><td><pre><code><span class=lnt><a href=#1>1</a>\n</span><span class=lnt>2\n</span>"
                + "</code></pre><td><pre>a\nb\n</pre></table>",
            "a\nb"
        ),
        ("<table><tr><td class=blob-num data-line-number=1><td>x = 1</table>", "x = 1"),
        ("<table><tr><td class=ln>5<td>a<tr><td class=ln>6<td>b</table>", "5\ta\n6\tb"),
    ])
    func `Numbers of lines are known by their class in code`(
        body: String,
        text: String
    ) async throws {
        let found = try await document(body)?.text
        #expect(found == text)
    }

    @Test(arguments: [
        ("<p>f <script type='math/tex'>a^2+b^2</script> end", "f a^2+b^2 end"),
        ("<p>f<script type='math/tex; mode=display'>a<b</script>end", "f\n\na<b\n\nend"),
        ("<p>f <script type='math/tex'>% <![CDATA[\na<b %]]></script>", "f a<b"),
        (
            "<p>f <span class=MathJax_Preview>a2</span><span class=MathJax>a2</span>"
                + "<script type='math/tex'>a^2</script> end",
            "f a^2 end"
        ),
        ("<p><span class=MathJax>a2</span> end", "a2 end"), ("<p>x<script>math/tex</script>", "x"),
        ("<p>x<script type=text/x>y</script>", "x"),
        ("<p><img class=tex alt='\\frac{1}{2}'> is half", "\\frac{1}{2} is half"),
        ("<p>a <img class='x latex' alt='$x_1$' title=t>.", "a $x_1$."), ("<p>a<img alt=b>", "a"),
        ("<p>a<img class=texture alt=b>", "a"), ("<p>a<img class=tex alt=''>", "a"),
    ])
    func `Formulas that scripts or pictures show are read`(
        body: String,
        text: String
    ) async throws {
        let found = try await document(body)
        #expect(found?.text == text)
        #expect(found?.findings.isEmpty == true)
    }

    @Test func `Long code is no number of a line`() async throws {
        let code = String(repeating: "let a = 1\n", count: 2_000)
        let page = "<pre><code class=line-numbers>\(code)</code></pre>"
        #expect(try await document(page)?.text.contains("let a = 1") == true)
    }

    private func zones(_ page: String) throws -> [Int] {
        let tree = try HTMLParser.parse(Array(page.utf8))
        let zones = TextZones(of: tree, isHidden: HiddenElements(of: tree).isHidden)
        return [zones.visible, zones.visibleUnlinked, zones.fallback, zones.hidden]
    }

    @Test(arguments: [
        ("<p>a b<a>cd</a>e", [5, 3, 0, 0]), ("<noscript>abc</noscript>d", [1, 1, 3, 0]),
        ("<p hidden>ab</p><p hidden>abc</p><p hidden>a</p>x", [1, 1, 0, 3]),
        ("<a>ab<b>c</b></a>d", [4, 1, 0, 0]), ("<script>abc</script>d", [1, 1, 0, 0]),
        ("<iframe>abc</iframe><video>x</video>d", [1, 1, 0, 0]), ("", [0, 0, 0, 0]),
        ("<div hidden>a<p hidden>bc</p></div>", [0, 0, 0, 3]),
        ("<p>x<i hidden>abcd</i>", [1, 1, 0, 4]),
    ])
    func `The letters of each zone are counted`(page: String, letters: [Int]) throws {
        #expect(try zones("<body>" + page) == letters)
    }

    @Test func `Why each block is read is told where it is asked for`() async throws {
        let page =
            "<p>One <b>two</b></p>\n<p hidden>no</p>\n<div id=x>\(Self.words(90))</div><p>End"
        var options = IngestOptions(html: HTMLOptions(content: .body, remove: ["#x"]))
        options.explains = true
        let document = try await TemporaryFolder.document(
            "a.html",
            bytes: Array(page.utf8),
            options
        )
        let findings = try #require(document).findings.filter { $0.kind.hasPrefix("block-") }
        #expect(findings.map(\.kind) == ["block-read", "block-left-out", "block-read"])
        #expect(findings.map(\.line) == [1, 3, 3])
        let long = Self.words(60).prefix(60)
        #expect(
            findings.map(\.message) == [
                "as the pipeline says: p: One two", "as the pipeline says: div#x: \(long)",
                "as the pipeline says: p: End",
            ]
        )
    }

    @Test func `A score has two digits, and what is removed has none`() async throws {
        let prose = (1...6).map { number in
            "<p>This is paragraph \(number) of a story that tells, in a good many words, what is new "
                + "in the town and what the people who live there have to say about all of it.</p>"
        }
        let page =
            "<nav><a href=a>Home</a></nav><article>\(prose.joined())</article><aside>x</aside>"
        var options = IngestOptions(html: HTMLOptions(content: .main, remove: ["aside"]))
        options.explains = true
        let document = try await TemporaryFolder.document(
            "a.html",
            bytes: Array(page.utf8),
            options
        )
        let findings = try #require(document).findings.filter { $0.kind.hasPrefix("block-") }
        #expect(findings.count == 8)
        let score = /score -?\d+\.\d\d, border -?\d+\.\d\d: (p|nav): .+/
        for finding in findings.dropLast() {
            #expect(finding.message.wholeMatch(of: score) != nil, "\(finding.message)")
        }
        #expect(findings.last?.message == "removed by input.html.remove: aside: x")
        #expect(findings.last?.kind == "block-left-out")
    }

    @Test func `Of what is left out the largest parts are named`() async throws {
        let prose = String(
            repeating: "<p>A story that tells in a good many words what is new in the town.</p>",
            count: 12
        )
        let page = """
            <nav id=top><a href=a>Home</a> <a href=b>News</a></nav><article>\(prose)</article>
            <footer class='foot wide'><p>Copyright 2024 by us</p></footer>
            """
        let found = try #require(try await document(page, .main))
        let finding = try #require(found.findings.first { $0.kind == "left-out" })
        #expect(
            finding.message == "24 of 684 bytes of visible text (3%) are no main content and were "
                + "left out, most of them in footer.foot (17 bytes), nav#top (8 bytes)"
                || finding.message.contains("footer.foot (17 bytes), nav#top (8 bytes)")
        )
        #expect(finding.count == 2)
    }

    @Test(arguments: [
        ("<p>x", "p"), ("<p id=a class=b>x", "p#a"), ("<p class='b c'>x", "p.b"),
        ("<p id='' class=b>x", "p.b"), ("<p class=' '>x", "p"), ("<x-y>x", "*"),
        ("<blink class=q>x", "*.q"),
        (
            "<p id=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa>x",
            "p#" + String(repeating: "a", count: 40)
        ),
    ])
    func `An element is named by its id or its first class`(body: String, name: String) throws {
        let tree = try HTMLParser.parse(Array("<body>\(body)".utf8))
        let body = try #require(tree.nodes.firstIndex { $0.tag == .body })
        #expect(LeftOutText.selector(of: body + 1, tree) == name)
        #expect(LeftOutText.selector(of: -1, tree) == "text at the top")
    }
}
