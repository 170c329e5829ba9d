import Testing

@testable import Markup

/// The reading goes on behind what is damaged, and in the next document.
@Suite struct XMLRecoveryTests {
    private func parser(_ handler: Chooser) -> XMLStreamParser {
        XMLStreamParser(handler: handler, limits: .wide, keeping: .everything, goesOn: true)
    }

    @Test func `What follows a damaged element is read at its own place`() throws {
        let source = "<r xml:lang='fi'>\n<d>a</d>\n<d>é<b> &nope; </b>\n</d> <d>c</d></r>"
        let handler = Chooser(["d"])
        let parser = parser(handler)
        #expect(throws: MarkupError.self) { try parser.feed(Array(source.utf8).span) }
        let damage = try #require(parser.damage)
        #expect(damage.ancestors == ["r"])
        #expect(damage.inner == ["d", "b"])
        #expect(damage.line == 3)
        parser.abandon()
        #expect(handler.open == 0)
        let before = parser.takeElements().readElements
        #expect(before.map(\.written) == ["<d>a</d>", "<d>é<b> </b></d>"])
        #expect(before.map(\.isDamaged) == [false, true])
        var search = XMLResync(damage)
        let place = try #require(try search.feed(damage.unread))
        #expect(String(decoding: place.rest, as: UTF8.self) == " <d>c</d></r>")
        #expect(source.utf8.count - place.rest.count == place.offset)
        #expect((place.line, place.column) == (4, 5))
        _ = try parser.restart(
            offset: place.offset,
            line: place.line,
            column: place.column,
            keepsAncestors: true
        )
        try parser.feed(place.rest.span)
        try parser.finish()
        let after = parser.takeElements().readElements
        let start = source.utf8.count - ">c</d></r>".utf8.count
        #expect(
            after == [
                ReadElement(written: "<d>c</d>", start: start, line: 4, size: 6, language: "fi")
            ]
        )
        #expect(parser.end?.offset == source.utf8.count)
        #expect(handler.open == 0)
    }

    @Test func `Behind the root its end is known, and the next document can be read`() throws {
        let handler = Chooser(["d"])
        let parser = parser(handler)
        let first = "<!DOCTYPE r [<!ENTITY e 'one'>]>\n<r><d>&e;</d>\n</r>"
        let second = "\n<?xml version='1.0'?><s><d>two</d></s>"
        try parser.feed(Array((first + second).utf8).span)
        let end = try #require(parser.end)
        #expect((end.offset, end.line, end.column) == (first.utf8.count, 3, 5))
        #expect(String(decoding: parser.rest, as: UTF8.self) == second)
        let taken = try parser.restart(
            offset: end.offset + 1,
            line: 4,
            column: 1,
            keepsAncestors: false
        )
        #expect(taken == 0)
        try parser.feed(Array(second.utf8.dropFirst()).span)
        let elements = parser.takeElements().readElements
        #expect(elements.map(\.written) == ["<d>one</d>", "<d>two</d>"])
        #expect(elements.map(\.line) == [2, 4])
        #expect(
            elements[1].start == first.utf8.count + second.utf8.count - ">two</d></s>".utf8.count
        )
        #expect(parser.root?.local == "s")
    }

    @Test func `A parser that does not go on keeps nothing of what is damaged`() throws {
        let parser = XMLStreamParser(
            handler: Chooser(["d"]),
            limits: .wide,
            keeping: .everything
        )
        #expect(throws: MarkupError.self) {
            try parser.feed(Array("<r><d>a</e></r>".utf8).span)
        }
        #expect(parser.damage == nil)
        #expect(parser.end == nil)
        #expect(parser.rest.isEmpty)
        // Nothing more is read, and what was wrong stays known.
        #expect(throws: MarkupError.self) { try parser.feed(Array("<d/>".utf8).span) }
        #expect(throws: MarkupError.self) { try parser.finish() }
    }

    private static let searches: [(unread: String, inner: [String], rest: String)] = [
        ("x</d><d>next", ["d"], "<d>next"), ("x</b></d>y", ["d", "b"], "y"),
        ("<b><b/></b></d>y", ["d"], "y"), ("<d>x</d></d>y", ["d"], "y"),
        ("x</r>", ["d"], "</r>"), ("<!-- </d> --></d>y", ["d"], "y"),
        ("<![CDATA[</d>]]></d>y", ["d"], "y"), ("<b x='</d>'></b></d>y", ["d"], "'></b></d>y"),
        ("<p:b></q:b></d>y", ["d"], "y"), ("</c></d>y", ["d"], "y"),
        ("<?x </d>?></d>y", ["d"], "y"),
        // Outside of chosen elements the damaged one is the next that starts.
        ("<d b=>x</d>y", [], "y"), ("<d/ >y</d>z", [], "z"), (" & <d>", [], "<d>"),
        ("<1></1><d>", [], "<d>"), ("<!x y <d>", [], "<d>"),
    ]

    @Test(arguments: searches, [1, 2, 5, 100])
    func `The end of what is damaged is found however the rest is cut`(
        search: (unread: String, inner: [String], rest: String),
        size: Int
    ) throws {
        var damage = XMLDamage()
        damage.unread = Array(search.unread.utf8)
        damage.offset = 1_000
        damage.ancestors = ["r", "s"]
        damage.inner = search.inner
        var resync = XMLResync(damage)
        let bytes = Array(search.unread.utf8)
        var found: XMLResync.Place?
        var end = 0
        while end < bytes.count, found == nil {
            let start = end
            end = min(bytes.count, end + size)
            found = try resync.feed(Array(bytes[start..<end]))
        }
        let place = try #require(found)
        let offset = 1_000 + bytes.count - search.rest.utf8.count
        #expect(place.offset == offset)
        #expect(place.column == 1 + offset - 1_000)
        #expect(place.offset + place.rest.count == 1_000 + end)
        #expect(search.rest.utf8.starts(with: place.rest))
    }

    @Test func `The search is bounded by the length of a tag and by the depth`() throws {
        var damage = XMLDamage()
        damage.inner = ["d"]
        damage.line = 7
        var comment = XMLResync(damage)
        let error = #expect(throws: MarkupError.self) {
            _ = try comment.feed(Array("\n<!--".utf8))
            for _ in 0..<3 { _ = try comment.feed([UInt8](repeating: 0x78, count: 1 << 19)) }
        }
        #expect(error?.description == "line 8: the end of what is damaged was not found")
        #expect(error?.code == .limitExceeded)
        var deep = XMLResync(damage)
        #expect(try deep.feed(Array(String(repeating: "<a>", count: 9_000).utf8)) == nil)
        #expect(throws: MarkupError.self) {
            try deep.feed(Array(String(repeating: "<a>", count: 1_000).utf8))
        }
    }

    @Test(arguments: [
        ("<d a='b'>", "d"), ("<p:d>", "d"), ("<d/>", "d"), ("<d", "d"), ("</d>", nil),
        ("<!-- -->", nil), ("<?d?>", nil), ("text <d>", nil), ("<", nil), ("", nil), ("< d", nil),
        ("<\nd", nil), ("<>", nil),
    ])
    func `What is damaged bears the name of the tag that it starts with`(
        unread: String,
        name: String?
    ) {
        var damage = XMLDamage()
        damage.unread = Array(unread.utf8)
        #expect(damage.tagName == name)
    }
}
