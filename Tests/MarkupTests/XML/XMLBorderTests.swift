import Testing

@testable import Markup

/// Bounds of XML documents at their borders, and what is known behind damage.
@Suite struct XMLBorderTests {
    @Test func `Entities expand to no more than 64 MB beyond what was read`() throws {
        let unit = 1 << 20
        var entities = XMLEntities()
        entities.declare("e", text: [UInt8](repeating: 0x78, count: unit - 1))
        let read = 2_000_000
        var uses = 0
        while uses < 200, (try? entities.text(of: "e", sourceBytes: read)) != nil { uses += 1 }
        #expect(uses == (read + 64 << 20) / unit)
        #expect(uses == 65)
    }

    @Test(arguments: [(15, true), (16, false)])
    func `An element of the limit is kept, one of a byte more is not`(
        count: Int,
        isKept: Bool
    ) throws {
        // The `>` of its tag counts, and its end.
        let text = String(repeating: "x", count: count)
        for size in [1, 5, 1_000] {
            let parser = XMLStreamParser(
                handler: Chooser(["d"]),
                limits: .init(pending: 1_000, kept: 20),
                keeping: .everything
            )
            let source = Array("<r><d>\(text)</d><d>y</d></r>".utf8)
            let elements = try parser.read(source, parts: size)
            #expect(elements.map(\.size) == [count + 5, 6])
            #expect(elements.map(\.written) == [isKept ? "<d>\(text)</d>" : "-", "<d>y</d>"])
        }
    }

    private func damaged(_ source: String) throws -> (XMLStreamParser, XMLDamage, Chooser) {
        let handler = Chooser(["d"])
        let parser = XMLStreamParser(
            handler: handler,
            limits: .wide,
            keeping: .everything,
            goesOn: true
        )
        #expect(throws: MarkupError.self) {
            try parser.feed(Array(source.utf8).span)
            try parser.finish()
        }
        return (parser, try #require(parser.damage), handler)
    }

    @Test(arguments: [
        ("<r><d>a &nope; b</d></r>", ["r"], ["d"], "&nope; b</d></r>", 1, 9),
        ("<r>\n <d><e>é</f></e></d></r>", ["r"], ["d", "e"], "</f></e></d></r>", 2, 9),
        ("<r><x a='1' a='2'/></r>", ["r"], [], "<x a='1' a='2'/></r>", 1, 4),
        ("<r><s>\n</t></r>", ["r", "s"], [], "</t></r>", 2, 1),
    ])
    func `What is damaged is known with the elements around it`(
        source: String,
        ancestors: [String],
        inner: [String],
        unread: String,
        line: Int,
        column: Int
    ) throws {
        let damage = try damaged(source).1
        #expect(damage.ancestors == ancestors)
        #expect(damage.inner == inner)
        #expect(damage.line == line)
        let rest = String(decoding: damage.unread, as: UTF8.self)
        #expect(source.hasSuffix(rest))
        #expect(damage.offset == source.utf8.count - damage.unread.count)
        // libxml2 has read a reference where it finds that nothing declares it.
        #expect(rest == unread || unread.hasSuffix(rest))
        if rest == unread { #expect(damage.column == column) }
    }

    @Test func `An element that is abandoned at its own text is damaged`() throws {
        let (parser, damage, handler) = try damaged("<r><d>one</d><d>two &nope; x</d><d>y</d></r>")
        parser.abandon()
        #expect(handler.open == 0)
        let elements = parser.takeElements().readElements
        #expect(elements.map(\.written) == ["<d>one</d>", "<d>two </d>"])
        #expect(elements.map(\.isDamaged) == [false, true])
        #expect(damage.inner == ["d"])
    }

    @Test func `Outside of chosen elements nothing is damaged but the file`() throws {
        let (parser, damage, handler) = try damaged("<r><d>one</d><x>two &nope;</x></r>")
        parser.abandon()
        #expect(handler.open == 0)
        #expect(parser.takeElements().readElements.map(\.isDamaged) == [false])
        #expect(damage.ancestors == ["r", "x"])
        #expect(damage.inner.isEmpty)
    }

    @Test func `The line of an element is not told behind a restart, where it may be another`()
        throws
    {
        let parser = XMLStreamParser(
            handler: Chooser(["d"]),
            limits: .wide,
            keeping: .everything,
            goesOn: true
        )
        try parser.feed(Array("<r/>\n".utf8).span)
        let end = try #require(parser.end)
        #expect((end.offset, end.line, end.column) == (4, 1, 5))
        _ = try parser.restart(offset: 5, line: 2, column: 1, keepsAncestors: false)
        let error = #expect(throws: MarkupError.self) {
            try parser.feed(Array("<s><d>x</e></s>".utf8).span)
        }
        #expect(error?.reason == "the element d is closed as e")
        #expect(error?.line == 2)
        let first = #expect(throws: MarkupError.self) {
            try XMLTree(parsing: Array("<s><d>x</e></s>".utf8))
        }
        #expect(first?.reason == "the element d of line 1 is closed as e")
    }

    @Test(arguments: [
        ("<a>", 1), ("<a>x<b y='1'/>", 1), ("<?xml version='1.0'?>", 1), ("\n<a>", 2),
    ])
    func `What is cut ends in its last line`(source: String, line: Int) {
        let error = #expect(throws: MarkupError.self) { try XMLTree(parsing: Array(source.utf8)) }
        #expect(error?.line == line)
        #expect(error?.code == .malformed)
    }

    @Test(arguments: [1, 2, 3, 4, 5, 1_000])
    func `The lines of texts are counted across returns, sections and references`(size: Int) throws
    {
        let source = "<r>\r\n<d>é\r\nb<![CDATA[c\nd]]>\r\ne&amp;\nf</d>\n<d>g</d></r>"
        let bytes = Array(source.utf8)
        let parser = XMLStreamParser(handler: Chooser(["d"]), limits: .wide, keeping: .everything)
        var places: [String] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + size)
            try parser.feed(bytes.span.extracting(start..<end))
            let tree = parser.takeElements()
            for element in tree.elements {
                for (index, anchor) in tree.anchors.enumerated() where anchor.isExact {
                    let text = tree.text[Int(anchor.textOffset)..<tree.textEnd(ofAnchor: index)]
                    let place = element.start + Int(anchor.sourceOffset)
                    guard tree.elements.count == 1 else { continue }
                    #expect(bytes[place..<place + text.count].elementsEqual(text))
                    let lines = bytes[..<(place + text.count)].count { $0 == 0x0A }
                    #expect(Int(anchor.endLine) == lines + 1)
                    places += text.filter { $0 > 0x20 && $0 < 0x80 }
                        .map { String(decoding: [$0], as: UTF8.self) + "\(lines)" }
                }
            }
            start = end
        }
        if size < 5 { #expect(places.last == "g6") }
    }

    @Test func `A child that is kept stands in elements that are not`() throws {
        let source = "<r><d>own<t>1<u>2</u></t>own<v><t>3</t></v><t>4</t></d><d><v/></d></r>"
        let parser = XMLStreamParser(
            handler: Chooser(["d"]),
            limits: .wide,
            keeping: .children({ $0.local == "t" }, attributes: { _ in false })
        )
        let elements = try parser.read(Array(source.utf8), parts: 1_000)
        #expect(
            elements.map(\.written) == ["<d><t>1<u>2</u></t><t>4</t></d>", "<d></d>"]
        )
    }
}
