import Markup
import TestSupport
import Testing

/// The tree of a page.
@Suite struct HTMLTreeTests {
    private func tree(_ page: String) throws -> HTMLTree { try HTMLParser.parse(Array(page.utf8)) }

    /// An element of a tag, which the page has once.
    private func index(_ tag: HTMLTag, _ tree: HTMLTree) throws -> Int {
        try #require(tree.nodes.firstIndex { $0.tag == tag })
    }

    @Test func `Attributes are found by their names in any case, others are dropped`() throws {
        let tree = try tree(
            """
            <p ID=one CLASS="a b" onclick='x' hidden xml:lang=de aria-Hidden="true">x</p>\
            <b onclick='y'>z</b>
            """
        )
        let p = try index(.p, tree)
        #expect(tree.value(of: .id, at: p) == "one")
        #expect(tree.bytes(of: .class, at: p).elementsEqual("a b".utf8))
        #expect(tree.value(of: .hidden, at: p)?.isEmpty != false)
        #expect(tree.has(.hidden, at: p))
        #expect(tree.value(of: .lang, at: p) == "de")
        #expect(tree.value(of: .ariaHidden, at: p) == "true")
        #expect(tree.value(of: .href, at: p) == nil)
        #expect(!tree.has(.href, at: p))
        #expect(tree.bytes(of: .href, at: p).isEmpty)
        #expect(tree.hasAttributes(at: p))
        #expect(try !tree.hasAttributes(at: index(.b, tree)))
        // A text has none.
        #expect(!tree.hasAttributes(at: p + 1))
        #expect(tree.value(of: .id, at: p + 1) == nil)
    }

    @Test func `Elements have a tag of their own, one for new names and one for all others`() throws
    {
        let tree = try tree("<body><my-box>a</my-box><blink>b</blink><VAR>c</VAR>")
        let tags = tree.nodes.map(\.tag).filter { $0 != .text && $0 != .html && $0 != .body }
        #expect(tags.filter { $0 != .p } == [.custom, .other, .var])
        #expect(HTMLTag(knownName: "var") == .var)
        #expect(HTMLTag(knownName: "text") == nil)
        #expect(HTMLTag(knownName: "other") == nil)
        #expect(HTMLTag(knownName: "custom") == nil)
        #expect(HTMLTag(knownName: "P") == nil)
        #expect(HTMLAttribute(name: "http-equiv") == .httpEquiv)
        #expect(HTMLAttribute(name: "httpEquiv") == nil)
        #expect(HTMLAttribute(name: "ariaModal") == nil)
        #expect(HTMLAttribute(name: "onclick") == nil)
    }

    @Test(arguments: ["", " ", "\n"])
    func `A page without anything is a tree without text`(page: String) throws {
        let tree = try tree(page)
        #expect(tree.text.allSatisfy { $0 <= 0x20 })
        #expect(tree.nodes.allSatisfy { $0.tag == .text || $0.tag == .html || $0.tag == .body })
    }

    @Test func `A thousand elements may stand in each other, the text of all others is kept`()
        throws
    {
        let page = "<html><body>" + String(repeating: "<div>", count: 1_100) + "deep"
        let tree = try tree(page)
        #expect(tree.nodes.count { $0.tag != .text } == 1_000)
        #expect(tree.flattened == 102)
        #expect(tree.text == Array("deep".utf8))
        #expect(try self.tree("<html><body><div>x").flattened == 0)
    }

    @Test func `No more attributes than two thousand may stand in a tag`() throws {
        let many = (0..<2_000).map { " a\($0)" }.joined()
        #expect(try tree("<p\(many)>x</p>").text == Array("x".utf8))
        let error = #expect(throws: MarkupError.self) { try tree("<p\(many) b>x</p>") }
        #expect(error?.description == "a tag has more than 2000 attributes")
        #expect(error?.code == .limitExceeded)
    }

    /// Pieces that pages are made of, and that they are made of wrongly.
    private static let pieces = [
        "<p>", "</p>", "<b>", "</b>", "<h2>", "</h3>", "<table>", "<tr><td>", "</table>", "word ",
        "é😀", "&amp;", "&nang;", "&#150;", "&copy2", "<!-- c -->", "<!-->", "<br/>", "<svg>",
        "</svg>", "<![CDATA[x<y]]>", "<script>if (a<b) x</script>", "<template>t</template>", "<",
        "</", "<!", "&", "&#", "<title>a<b></title>", "<textarea>", "</textarea>", "<plaintext>",
        "<a href='?a&copy=1'>", "</a x='>'>", "</body>", "<li>", "<ul>", "\r\n", "<?php ?>",
        "<xmp>",
    ]

    @Test(arguments: 0..<150)
    func `Whatever a page is made of, its tree is sound and leads back to it`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 1...40, using: &generator)
        let page = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
            .joined()
        let source = Array(page.utf8)
        let tree = try HTMLParser.parse(source)
        for (index, node) in tree.nodes.enumerated() {
            let parent = Int(node.parent)
            #expect(parent < index && Int(node.end) > index)
            if parent >= 0 {
                #expect(tree.nodes[parent].tag != .text)
                #expect(node.end <= tree.nodes[parent].end)
            }
        }
        let ranges = tree.nodes.indices.map { tree.textRange(of: $0) }.filter { !$0.isEmpty }
        #expect(ranges.first?.lowerBound ?? 0 == 0)
        #expect(ranges.last?.upperBound ?? 0 == tree.text.count)
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        #expect(String(validating: tree.text, as: UTF8.self) != nil)
        #expect(
            zip(tree.anchors, tree.anchors.dropFirst()).allSatisfy { $0.textOffset < $1.textOffset }
        )
        for (index, anchor) in tree.anchors.enumerated() where anchor.isExact {
            let isLast = index + 1 == tree.anchors.count
            let end = isLast ? tree.text.count : Int(tree.anchors[index + 1].textOffset)
            let place = Int(anchor.sourceOffset)
            let length = end - Int(anchor.textOffset)
            let isInside = place >= 0 && place + length <= source.count
            #expect(isInside, "\(page.debugDescription)")
            guard isInside else { continue }
            let found = String(decoding: source[place..<place + length], as: UTF8.self)
            let text = String(decoding: tree.text[Int(anchor.textOffset)..<end], as: UTF8.self)
            #expect(found.filter { $0 != "\r" } == text.filter { $0 != "\r" })
        }
    }
}
