import Markup
import Testing

/// A document comes in parts that end anywhere.
@Suite struct XMLPartsTests {
    private static let source = """
        <?xml version="1.0"?>
        <!-- <d>none</d> --><r xml:lang="de">
         <d id="1">eins &amp; zwei<b>ä€😀</b>\r
         drei</d>
        <x><d/></x>
        <d id='2' k="a&lt;b"><![CDATA[<roh>
        ]]>ende<?php <d> ?></d></r>

        """

    @Test(arguments: [1, 2, 3, 5, 7, 16, 1_000])
    func `Chosen elements are the same however the document is cut`(size: Int) throws {
        let bytes = Array(Self.source.utf8)
        let handler = Chooser(["d"])
        let parser = XMLStreamParser(handler: handler, limits: .wide, keeping: .everything)
        let elements = try parser.read(bytes, parts: size)
        try parser.finish()
        #expect(
            elements.map(\.written) == [
                "<d id='1'>eins & zwei<b>ä€😀</b>\n drei</d>", "<d></d>",
                "<d id='2' k='a<b'><roh>\nende</d>",
            ]
        )
        #expect(elements.map(\.line) == [3, 5, 6])
        #expect(elements.map(\.language) == ["de", "de", "de"])
        let inSource = elements.map {
            String(decoding: bytes[$0.start..<$0.start + $0.size], as: UTF8.self)
        }
        #expect(
            inSource == [
                ">eins &amp; zwei<b>ä€😀</b>\r\n drei</d>", "/>",
                "><![CDATA[<roh>\n]]>ende<?php <d> ?></d>",
            ]
        )
        #expect(handler.open == 0)
        #expect(parser.root == XMLName(local: "r"))
    }

    @Test(arguments: [1, 3, 8, 1_000])
    func `Texts and values lead back to their bytes and lines`(size: Int) throws {
        let bytes = Array(Self.source.utf8)
        let parser = XMLStreamParser(
            handler: Chooser(["d"]),
            limits: .wide,
            keeping: .everything
        )
        var exact = 0
        var values: [String: Int] = [:]
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + size)
            try parser.feed(bytes.span.extracting(start..<end))
            let tree = parser.takeElements()
            for element in tree.elements {
                exact += try exactBytes(of: element, in: tree, from: bytes)
                for attribute in tree.attributes(in: element.node) {
                    let (offset, line) = tree.place(ofAttribute: attribute)
                    let value = tree.attributeValue(attribute)
                    values[value] = line
                    guard let offset else { continue }
                    #expect(bytes[(element.start + offset)...].starts(with: value.utf8))
                }
            }
            start = end
        }
        // All of the texts but the sign that is written as a reference.
        #expect(exact >= "eins  zweiä€😀\n drei<roh>\nende".utf8.count)
        #expect(values == ["1": 3, "2": 6, "a<b": 6])
    }

    /// Checks the exact anchors of an element.
    ///
    /// - Returns: How many bytes of text they tell about.
    private func exactBytes(
        of element: XMLTree.Element,
        in tree: XMLTree,
        from source: [UInt8]
    ) throws -> Int {
        var exact = 0
        for index in element.node..<Int(tree.nodes[element.node].end) where tree.nodes[index].isText
        {
            let range = tree.textRange(of: index)
            var anchor = Int(tree.nodes[index].first)
            #expect(Int(tree.anchors[anchor].textOffset) == range.lowerBound)
            while anchor < tree.anchors.count,
                Int(tree.anchors[anchor].textOffset) < range.upperBound
            {
                let found = tree.anchors[anchor]
                let text = tree.text[Int(found.textOffset)..<tree.textEnd(ofAnchor: anchor)]
                let place = element.start + Int(found.sourceOffset)
                if found.isExact {
                    #expect(source[place..<place + text.count].elementsEqual(text))
                    let lines = source[..<(place + text.count)].count { $0 == 0x0A }
                    #expect(Int(found.endLine) == lines + 1)
                    exact += text.count
                } else {
                    // What a reference stands for leads to where it stands, about.
                    let near = source[max(0, place - 6)..<min(source.count, place + 6)]
                    #expect(String(decoding: near, as: UTF8.self).contains("&amp;"))
                }
                anchor += 1
            }
        }
        return exact
    }

    @Test func `A tag that is longer than what may wait is refused, a shorter one is not`() throws {
        func read(_ length: Int) throws {
            let parser = XMLStreamParser(
                handler: Chooser([]),
                limits: .init(pending: 1_000, kept: 1_000),
                keeping: .everything
            )
            let value = String(repeating: "x", count: length)
            _ = try parser.read(Array("<a>\n<b c='\(value)'/></a>".utf8), parts: 100)
            try parser.finish()
        }
        try read(900)
        let error = #expect(throws: MarkupError.self) { try read(5_000) }
        #expect(error?.code == .limitExceeded)
        #expect(error?.description == "line 2: a tag or comment is larger than 1000 bytes")
    }

    @Test func `An element that is larger than what is kept says so and stands in nobody's way`()
        throws
    {
        let parser = XMLStreamParser(
            handler: Chooser(["d"]),
            limits: .init(pending: 1_000, kept: 20),
            keeping: .everything
        )
        let long = "<b>1234567</b><b>1234567</b>"
        let source = "<r><d>one</d>\n<d>\(long)</d><d>12345678901234</d></r>"
        for size in [1, 4, 1_000] {
            let parts = XMLStreamParser(
                handler: Chooser(["d"]),
                limits: .init(pending: 1_000, kept: 20),
                keeping: .everything
            )
            let elements = try parts.read(Array(source.utf8), parts: size)
            #expect(elements.map(\.written) == ["<d>one</d>", "-", "<d>12345678901234</d>"])
            #expect(elements.map(\.size) == [8, long.utf8.count + 5, 19])
            #expect(elements.map(\.line) == [1, 2, 2])
        }
        // What references expand to counts as well.
        let entities = "<!DOCTYPE r [<!ENTITY e '123456789012345'>]><r><d>&e;&e;</d><d>&e;</d></r>"
        #expect(
            try parser.read(Array(entities.utf8), parts: 1_000).map(\.written)
                == ["-", "<d>123456789012345</d>"]
        )
    }

    @Test func `A document that is cut anywhere ends with an error that says so`() {
        let source = Array("<?xml version='1.0'?><a b='c'><!-- x --><d>y &amp; z</d></a>".utf8)
        for end in 0..<source.count {
            let error = #expect(throws: MarkupError.self) {
                try XMLTree(parsing: Array(source[..<end]))
            }
            #expect(error?.line == 1)
            #expect(error?.code == .malformed)
            // Nothing stands behind an end that is not there.
            #expect(error?.reason.contains("behind") == false)
        }
    }
}
