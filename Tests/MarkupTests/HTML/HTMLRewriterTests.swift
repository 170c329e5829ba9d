import Markup
import Testing

/// What libxml2 reads in its own way is read as the HTML standard says.
@Suite struct HTMLRewriterTests {
    private func text(_ page: String) throws -> String {
        String(decoding: try HTMLParser.parse(Array(page.utf8)).text, as: UTF8.self)
    }

    @Test(arguments: [
        ("a<!-->b<!-- c -->d", "abd"), ("a<!--->b<!-- c -->d", "abd"), ("a<!-- b --!>c", "ac"),
        ("a<!-- b -- > c -->d", "ad"), ("a<!---->b", "ab"), ("a<!-- b", "a"),
        ("<![if !supportLists]>a<![endif]>b", "ab"), ("a<!ELEMENT b>c", "ac"), ("a<!>b", "ab"),
        ("a<?php echo 1 ?>b", "ab"), ("a</ b>c", "ac"), ("a</>b", "ab"), ("a < b", "a < b"),
        ("<svg><![CDATA[a<b]]></svg>c", "a<bc"),
    ])
    func `What the standard reads as a comment is none of the text`(
        page: String,
        expected: String
    ) throws {
        #expect(try text("<p>\(page)") == expected)
    }

    @Test(arguments: [
        ("a<plaintext>b</plaintext><i>&amp;", "ab</plaintext><i>&amp;"),
        ("a<xmp>b<i>&lt;</xmp>c", "ab<i>&lt;c"), ("a<textarea>b<i>&lt;</textarea>c", "ab<i><c"),
        ("a<script>b<i></script>c", "ac"), ("a<script>b</scripty></script>c", "ac"),
    ])
    func `Tags are text where the standard reads them so`(page: String, expected: String) throws {
        #expect(try text("<body>\(page)") == expected)
    }

    @Test(arguments: [
        ("<template><table></template>a", "a"), ("a<template>b</template>c", "ac"),
        ("<template>a<template>b</template>c</template>d", "d"), ("a<template>b", "ab"),
        ("<template><script>\"</template>\"</script>a</template>b", "b"),
        ("<template><!-- </template> --><td>a</template>b", "b"),
        ("<template x='</template>'>a</template>b", "b"),
        ("<template shadowrootmode=open>a</template>b", "ab"),
        ("<iframe><!--</iframe>a<!-- -->b", "ab"), ("<noframes><!-- a</noframes>b", "b"),
        ("<svg><plaintext>a</plaintext>b</svg>", "ab"),
    ])
    func `What is open in an element that is no part of the page ends with it`(
        page: String,
        expected: String
    ) throws {
        #expect(try text("<body>\(page)") == expected)
    }

    @Test func `Templates that are not closed are looked for once`() throws {
        let page = String(repeating: "<template><script>", count: 40_000)
        let time = try ContinuousClock().measure { _ = try text("<body>\(page)") }
        #expect(time < .seconds(20))
    }

    @Test(arguments: [
        ("<h3>a</h2>b", ["h3"]), ("<h1>a</h6><h2>b</h2>", ["h1", "h2"]),
        ("a</h2><h3>b</h3>", ["h3"]),
    ])
    func `Any heading's closing tag closes the open heading`(
        page: String,
        headings: [String]
    ) throws {
        let tree = try HTMLParser.parse(Array("<body>\(page)<p>x".utf8))
        let found = tree.nodes.filter { [.h1, .h2, .h3, .h6].contains($0.tag) }
        #expect(found.map { "\($0.tag)" } == headings)
        // A node for the text of each heading and no more.
        let lengths = tree.nodes.indices.filter { [.h1, .h2, .h3].contains(tree.nodes[$0].tag) }
            .map { Int(tree.nodes[$0].end) - $0 }
        #expect(lengths.allSatisfy { $0 == 2 })
    }

    @Test(arguments: ["</body>", "</html>", "</body></html>"])
    func `What follows the end of the body belongs to it`(end: String) throws {
        let tree = try HTMLParser.parse(Array("<html><body>a\(end)b<i>c</i>".utf8))
        let body = try #require(tree.nodes.firstIndex { $0.tag == .body })
        #expect(Int(tree.nodes[body].end) == tree.nodes.count)
        #expect(tree.nodes.filter { $0.tag == .text }.count == 2)
    }

    @Test(arguments: [
        ("&nang;", "∠\u{20D2}"), ("&hellip;", "…"), ("&CounterClockwiseContourIntegral;", "∳"),
        ("&nvlt;", "<\u{20D2}"), ("&apos;&lbrace;&Tab;", "'{\t"), ("&frac34;&fjlig;", "¾fj"),
        ("&notin;&notit;", "∉¬it;"), ("&amp;nang;", "&nang;"), ("&AMP;&AMPx", "&&x"),
        ("&nosuchname;", "&nosuchname;"),
    ])
    func `Every name of the standard is read`(page: String, expected: String) throws {
        #expect(try text("<p>\(page)") == expected)
        let title = try HTMLParser.parse(Array("<p id='\(page)'>x".utf8))
        // In a value, a name without its semicolon stays where a letter follows.
        let value = title.nodes.indices.compactMap { title.value(of: .id, at: $0) }.first
        let isOpen = ["&notin;&notit;", "&AMP;&AMPx", "&apos;&lbrace;&Tab;"].contains(page)
        #expect(isOpen || value == expected)
    }

    @Test(arguments: [
        ("a&#b", "a&#b"), ("a&#xg", "a&#xg"), ("a&#;b", "a&#;b"), ("a&#", "a&#"),
        ("a&#0;b", "a\u{FFFD}b"), ("a&#xD800;b", "a\u{FFFD}b"), ("a&#x110000;b", "a\u{FFFD}b"),
        ("a&#99999999999999;b", "a\u{FFFD}b"), ("a&#66;&#x42;&#66", "aBBB"), ("a&#128;", "a€"),
        ("&#60;b&#62;&#38;amp;", "<b>&amp;"),
    ])
    func `Numbers are read as the standard says`(page: String, expected: String) throws {
        #expect(try text("<p>\(page)") == expected)
    }

    @Test(arguments: [
        ("<head><!DOCTYPE html></head>a", "a"), ("<table><!DOCTYPE html></table>a", "a"),
        ("a<script></script b=\">\" c>d", "ad"), ("a<b>b</b c='>' d>e", "abe"),
        ("a<script><!--<script>-></script>--></script>b", "ab"),
        ("a<script><!--></script>b", "ab"),
    ])
    func `No tag and no program becomes text`(page: String, expected: String) throws {
        #expect(try text("<!DOCTYPE html>\(page)") == expected)
    }

    @Test func `Addresses keep what looks like a reference`() throws {
        let tree = try HTMLParser.parse(Array("<a href='?a=1&copy=2&lang;=3&sect'>x</a>".utf8))
        let value = tree.nodes.indices.compactMap { tree.value(of: .href, at: $0) }.first
        #expect(value == "?a=1&copy=2⟨=3§")
    }

    @Test func `Anchors lead to the source across all that was rewritten`() throws {
        let page = "<p>one<!-- c -->two &nang;three &amp; <![if x]>four</p><p>&hellip;five"
        let bytes = Array(page.utf8)
        let tree = try HTMLParser.parse(bytes)
        for word in ["one", "two", "three", "four", "five"] {
            let text = String(decoding: tree.text, as: UTF8.self)
            let range = try #require(text.firstRange(of: word))
            let offset = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            let anchor = try #require(tree.anchors.last { Int($0.textOffset) <= offset })
            #expect(anchor.isExact)
            let place = Int(anchor.sourceOffset) + offset - Int(anchor.textOffset)
            #expect(bytes[place...].starts(with: Array(word.utf8)))
        }
        #expect(
            zip(tree.anchors, tree.anchors.dropFirst()).allSatisfy { $0.textOffset < $1.textOffset }
        )
    }
}
