import Testing

@testable import Markup

/// Entities whose replacement holds elements.
@Suite struct XMLMarkupEntityTests {
    private func tree(_ declarations: String, _ root: String) throws -> XMLTree {
        try XMLTree(parsing: Array("<!DOCTYPE a [\(declarations)]>\(root)".utf8))
    }

    private func message(_ declarations: String, _ root: String) -> String? {
        let error = #expect(throws: MarkupError.self) { try tree(declarations, root) }
        return error?.reason
    }

    @Test(arguments: [
        ("<!ENTITY n '<b>Hi</b> there'>", "<a>x &n; y</a>", "<a>x <b>Hi</b> there y</a>"),
        ("<!ENTITY n '<b/>'>", "<a>&n;&n;</a>", "<a><b></b><b></b></a>"),
        ("<!ENTITY n '<b c=\"1\">x</b>'>", "<a>&n;</a>", "<a><b c='1'>x</b></a>"),
        (
            "<!ENTITY n '&m;!'><!ENTITY m '<b>&o;</b>'><!ENTITY o 'x'>", "<a>&n;</a>",
            "<a><b>x</b>!</a>"
        ),
        ("<!ENTITY n '<b t=\"&o;\"/>'><!ENTITY o 'x'>", "<a>&n;</a>", "<a><b t='x'></b></a>"),
        // A reference to a number is read where the entity is declared.
        ("<!ENTITY n '&#60;b>x&#60;/b>'>", "<a>&n;</a>", "<a><b>x</b></a>"),
        ("<!ENTITY n '&#38;#60;b>'>", "<a>&n;</a>", "<a><b></a>"),
        ("<!ENTITY n '<b>&amp;&eacute;</b>'>", "<a>&n;</a>", "<a><b>&é</b></a>"),
        ("<!ENTITY n '<![CDATA[<b>]]>'>", "<a>&n;</a>", "<a><b></a>"),
        ("<!ENTITY n '<!-- no -->x<?pi?>'>", "<a>&n;</a>", "<a>x</a>"),
        ("<!ENTITY n '<b>;</b>;'>", "<a>&n;</a>", "<a><b>;</b>;</a>"),
    ])
    func `Markup is read as if it stood there`(
        declarations: String,
        root: String,
        expected: String
    ) throws {
        let tree = try tree(declarations, root)
        #expect(tree.written(0) == expected)
        // What comes from a declaration stands nowhere in the text.
        for anchor in tree.anchors where anchor.isExact {
            #expect(Int(anchor.sourceOffset) >= 0)
        }
    }

    @Test func `Elements keep their namespaces, those of the place of the reference too`() throws {
        let declarations = "<!ENTITY n '<b/><p:c/><d xmlns=\"v\"/>'>"
        let tree = try tree(
            declarations,
            "<a xmlns='u' xmlns:p='w&amp;\"'><e xmlns:p='q'>&n;</e></a>"
        )
        let names = tree.nodes.indices.filter { !tree.nodes[$0].isText }.map { tree.name(of: $0) }
        #expect(names.map(\.local) == ["a", "e", "b", "c", "d"])
        #expect(names.map(\.namespace) == ["u", "u", "u", "q", "v"])
    }

    @Test(arguments: [
        ("<!ENTITY n '<b>'>", "<a>&n;</a>"), ("<!ENTITY n '</b>'>", "<a><b>&n;</a>"),
        ("<!ENTITY n '</_><_>'>", "<a>&n;</a>"), ("<!ENTITY n '<b>x</c>'>", "<a>&n;</a>"),
        ("<!ENTITY n '<b c=1/>'>", "<a>&n;</a>"), ("<!ENTITY n '<b/> &#38; x'>", "<a>&n;</a>"),
    ])
    func `Markup that is not well-formed by itself is refused`(
        declarations: String,
        root: String
    ) {
        let reason = "the entity &n; holds markup that is not well-formed by itself"
        #expect(message(declarations, root) == reason)
    }

    @Test func `What is wrong in it is told at the reference`() {
        let error = #expect(throws: MarkupError.self) {
            try tree("<!ENTITY n '<b>&nope;</b>'>", "\n<a>\n x&n;</a>")
        }
        #expect(error?.reason == "the entity &nope; is not declared in the document")
        #expect(error?.line == 3)
        #expect(error?.column == 3)
    }

    @Test func `No attribute has markup`() {
        #expect(
            message("<!ENTITY n '<b/>'>", "<a c='&n;'/>")
                == "the entity &n; holds markup, which no attribute may have"
        )
    }

    @Test func `Entities that hold each other end`() {
        let deep = "expands to far more than the document holds"
        #expect(message("<!ENTITY n '<b>&n;</b>'>", "<a>&n;</a>")?.hasSuffix(deep) == true)
        #expect(
            message("<!ENTITY n '<b>&m;</b>'><!ENTITY m '<c>&n;</c>'>", "<a>&n;</a>")?
                .hasSuffix(deep) == true
        )
        // A billion elements of a few lines.
        let levels = (1...9).map { level in
            "<!ENTITY l\(level) '\(String(repeating: "&l\(level - 1);", count: 10))'>"
        }
        let laughs = "<!ENTITY l0 '<b>ha</b>'>" + levels.joined()
        #expect(message(laughs, "<a>&l9;</a>")?.hasSuffix(deep) == true)
        let uses = String(repeating: "&l0;", count: 2_000)
        #expect(message("<!ENTITY l0 '<b/>'>", "<a>\(uses)</a>")?.hasSuffix(deep) == true)
    }

    @Test func `Sixteen may stand in each other`() throws {
        for (count, isRead) in [(16, true), (17, false)] {
            let declarations = (1..<count).map { "<!ENTITY e\($0) '<b>&e\($0 - 1);</b>'>" }.joined()
            let source = "<!ENTITY e0 'x'>" + declarations
            let tree = try? tree(source, "<a>&e\(count - 1);</a>")
            #expect((tree != nil) == isRead)
            #expect(tree.map { $0.nodes.count } == (isRead ? count + 1 : nil))
        }
    }

    @Test func `A tag in an entity has no more attributes than others`() {
        let attributes = (0...AttributeGuard.limit).map { "a\($0)=\"\"" }.joined(separator: " ")
        #expect(
            message("<!ENTITY n '<b \(attributes)/>'>", "<a>&n;</a>")?.hasPrefix("a tag") == true
        )
    }

    @Test func `Chosen elements may stand in an entity, and around the reference to one`() throws {
        let source =
            "<!DOCTYPE r [<!ENTITY n '<d>in</d>'><!ENTITY b '<i>x</i>'>]>\n<r><d>1</d>\n&n;<s>&n;</s>"
            + "<d>2 &b;</d></r>"
        let handler = Chooser(["d"])
        let parser = XMLStreamParser(handler: handler, limits: .wide, keeping: .everything)
        let elements = try parser.read(Array(source.utf8), parts: 7)
        #expect(
            elements.map(\.written)
                == ["<d>1</d>", "<d>in</d>", "<d>in</d>", "<d>2 <i>x</i></d>"]
        )
        #expect(elements.map(\.line) == [2, 3, 3, 3])
        #expect(elements[1].size == 0)
        #expect(handler.open == 0)
    }

    @Test func `The reading goes on behind a record whose entity cannot be read`() throws {
        let source =
            "<!DOCTYPE r [<!ENTITY n '<b><c>&nope;</c></b>'>]><r><s><d>x&n;y</d><d>2</d></s></r>"
        let handler = Chooser(["d"])
        let parser = XMLStreamParser(
            handler: handler,
            limits: .wide,
            keeping: .everything,
            goesOn: true
        )
        #expect(throws: MarkupError.self) { try parser.feed(Array(source.utf8).span) }
        let damage = try #require(parser.damage)
        #expect(damage.ancestors == ["r", "s"])
        #expect(damage.inner == ["d"])
        parser.abandon()
        #expect(handler.open == 0)
        #expect(parser.takeElements().readElements.map(\.isDamaged) == [true])
        var search = XMLResync(damage)
        let place = try #require(try search.feed(damage.unread))
        #expect(String(decoding: place.rest, as: UTF8.self) == "<d>2</d></s></r>")
    }

    @Test func `So it does where the entity opens elements around records`() throws {
        let source =
            "<!DOCTYPE r [<!ENTITY n '<s><d>1</d>&nope;</s>'>]><r><d>0</d>&n;<d>2</d></r>"
        let handler = Chooser(["d"])
        let parser = XMLStreamParser(
            handler: handler,
            limits: .wide,
            keeping: .everything,
            goesOn: true
        )
        #expect(throws: MarkupError.self) { try parser.feed(Array(source.utf8).span) }
        let damage = try #require(parser.damage)
        #expect(damage.ancestors == ["r"])
        parser.abandon()
        #expect(handler.open == 0)
        #expect(parser.takeElements().readElements.map(\.written) == ["<d>0</d>", "<d>1</d>"])
        _ = try parser.restart(
            offset: source.utf8.count - "<d>2</d></r>".utf8.count,
            line: 1,
            column: 1,
            keepsAncestors: true
        )
        try parser.feed(Array("<d>2</d></r>".utf8).span)
        try parser.finish()
        #expect(parser.takeElements().readElements.map(\.written) == ["<d>2</d>"])
        #expect(handler.open == 0)
    }
}
