import Testing

@testable import Markup

/// What references to entities stand for.
@Suite struct XMLEntityTests {
    private func text(_ document: String) throws -> String {
        String(decoding: try XMLTree(parsing: Array(document.utf8)).text, as: UTF8.self)
    }

    private func message(_ document: String) -> String? {
        let error = #expect(throws: MarkupError.self) { try text(document) }
        return error?.reason
    }

    @Test func `The first declaration of a name counts`() throws {
        #expect(try text("<!DOCTYPE a [<!ENTITY x '1'><!ENTITY x '2'>]><a>&x;</a>") == "1")
        #expect(
            message("<!DOCTYPE a [<!ENTITY x SYSTEM 'f'><!ENTITY x '2'>]><a>&x;</a>")
                == "the entity &x; stands in another file, which is never loaded"
        )
    }

    @Test func `A document's own entity hides the one of HTML`() throws {
        #expect(try text("<!DOCTYPE a [<!ENTITY copy 'mine'>]><a>&copy;</a>") == "mine")
    }

    @Test(arguments: [
        ("&agr;&Agr;&khgr;&sfgr;&xgr;&OHgr;", "αΑχςξΩ"),
        ("&aacgr;&idiagr;&ohacgr;&EEacgr;", "\u{3AC}\u{390}\u{3CE}\u{389}"),
        ("&b.alpha;&b.Gamma;&b.omega;&b.piv;&b.sigmav;", "𝛂𝚪𝛚𝛡𝛓"), ("&b.Gammad;&b.thetas;", "𝟊𝛉"),
        ("&phis;&thetas;", "φθ"),
    ])
    func `The Greek letters of the ISO sets are known`(source: String, expected: String) throws {
        #expect(try text("<a>\(source)</a>") == expected)
        #expect(message("<a>&b.agr;</a>") == "the entity &b.agr; is not declared in the document")
    }

    @Test(arguments: [
        ("&lt;&gt;&amp;&quot;&apos;", "<>&\"'"), ("&#65;&#x42;&#x1F600;", "AB😀"),
        ("&#38;lt;", "&lt;"),
    ])
    func `The entities and numbers of XML are read once`(source: String, expected: String) throws {
        #expect(try text("<a>\(source)</a>") == expected)
        let tree = try XMLTree(parsing: Array("<a b=\"\(source)\"/>".utf8))
        #expect(tree.attributeValue(0) == expected)
    }

    @Test(arguments: [(16, true), (17, false)])
    func `Sixteen entities may stand in each other`(depth: Int, isExpanded: Bool) throws {
        var entities = XMLEntities()
        entities.declare("e1", text: Array("end".utf8))
        for level in 2...depth {
            entities.declare("e\(level)", text: Array("&e\(level - 1);".utf8))
        }
        if isExpanded {
            #expect(try entities.text(of: "e\(depth)", sourceBytes: 100) == Array("end".utf8))
        } else {
            #expect(throws: MarkupError.self) {
                try entities.text(of: "e\(depth)", sourceBytes: 100)
            }
        }
    }

    /// A megabyte, or a hundred times what was read, but no more than 64 MB beyond it.
    @Test(arguments: [
        (0, 1 << 20), (5_000, 1 << 20), (20_000, 2_000_000),
    ])
    func `How much entities expand to depends on what was read`(read: Int, budget: Int) throws {
        let unit = 1 << 16
        var entities = XMLEntities()
        entities.declare("e", text: [UInt8](repeating: 0x78, count: unit - 1))
        var uses = 0
        while uses < 2_000, (try? entities.text(of: "e", sourceBytes: read)) != nil { uses += 1 }
        #expect(uses == budget / unit)
    }

    @Test func `Entities of nothing cannot be used without end`() {
        var entities = XMLEntities()
        entities.declare("e", text: [])
        entities.declare("f", text: Array(String(repeating: "&e;", count: 5_000).utf8))
        var uses = 0
        let error = #expect(throws: MarkupError.self) {
            while uses < 1_000 {
                let text = try entities.text(of: "f", sourceBytes: 0)
                #expect(text.isEmpty)
                uses += 1
            }
        }
        #expect(error?.reason.hasSuffix("expands to far more than the document holds") == true)
        // Each use takes the 15,001 bytes of the one and 5,000 of the other.
        #expect(uses == (1 << 20) / 20_001)
    }

    @Test func `An ampersand without an end stays in a declared value`() throws {
        var entities = XMLEntities()
        var text: [UInt8] = []
        try entities.expandReferences(
            of: Array("a&b &lt;&#0;".utf8)[...].prefix(3),
            into: &text,
            sourceBytes: 0
        )
        #expect(text == Array("a&b".utf8))
    }

    @Test func `What one document declares is not known in the next`() {
        var entities = XMLEntities()
        entities.declare("own", text: [0x78])
        entities.declareExternal("far")
        #expect(entities.count == 2)
        entities.forget()
        #expect(entities.count == 0)
        let error = #expect(throws: MarkupError.self) {
            try entities.text(of: "own", sourceBytes: 9)
        }
        #expect(error?.reason == "the entity &own; is not declared in the document")
    }
}

extension XMLEntities {
    /// The text of an entity without markup.
    mutating func text(of name: String, sourceBytes: Int) throws -> [UInt8] {
        guard case .text(let text) = try content(of: name, sourceBytes: sourceBytes) else {
            throw MarkupError(code: .malformed, reason: "it holds markup")
        }
        return text
    }
}
