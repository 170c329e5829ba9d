import Markup
import Testing

/// What is kept of a document.
@Suite struct XMLChoosingTests {
    private func read(
        _ source: String,
        _ handler: Chooser,
        keeping: XMLStreamParser.Keeping = .everything
    ) throws -> XMLTree {
        let parser = XMLStreamParser(handler: handler, limits: .wide, keeping: keeping)
        try parser.feed(Array(source.utf8).span)
        try parser.finish()
        return parser.takeElements()
    }

    @Test func `Of a chosen element only those children and attributes are kept that are wanted`()
        throws
    {
        let source = """
            <r><d id="1" at="noon">own<t lang="en">title <b>bold</b></t><u>url<t>deep</t></u>\
            <t/></d></r>
            """
        let tree = try read(
            source,
            Chooser(["d"]),
            keeping: .children({ $0.local == "t" }, attributes: { $0.local == "id" })
        )
        #expect(
            tree.readElements.map(\.written)
                == ["<d id='1'><t lang='en'>title <b>bold</b></t><t></t></d>"]
        )
    }

    @Test func `Chosen elements in chosen ones are listed under the outermost`() throws {
        let source = "<r><d>a<e><d>b<d>c</d></d></e><d>d</d></d><d>e</d></r>"
        let handler = Chooser(["d"], nested: ["d"])
        let tree = try read(source, handler)
        #expect(
            tree.readElements.map(\.written) == [
                "<d>a<e><d>b<d>c</d></d></e><d>d</d></d>", "<d>b<d>c</d></d>", "<d>c</d>",
                "<d>d</d>", "<d>e</d>",
            ]
        )
        let inner = tree.innerElements(of: 0, among: [1, 2, 3, 4]).map { tree.written($0) }
        #expect(inner == ["<d>b<d>c</d></d>", "<d>d</d>"])
        let innermost = tree.innerElements(of: 1, among: [2, 3, 4]).map { tree.written($0) }
        #expect(innermost == ["<d>c</d>"])
        #expect(tree.innerElements(of: 4, among: []).isEmpty)
        // Anchors of inner elements count from the outermost; their sizes are their own.
        #expect(Set(tree.elements[0..<4].map(\.start)) == [5])
        #expect(tree.elements[2].size == ">c</d>".utf8.count)
        #expect(handler.innerPaths == [["e", "d"], ["e", "d", "d"], ["d"]])
        #expect(handler.open == 0)
    }

    @Test func `No more than sixteen chosen elements stand in each other`() throws {
        let source = String(repeating: "<d>", count: 30) + String(repeating: "</d>", count: 30)
        let tree = try read(source, Chooser(["d"], nested: ["d"]))
        #expect(tree.elements.count == 16)
        #expect(tree.nodes.count == 30)
    }

    @Test(arguments: [
        ("<r lang='de'><d/></r>", "de"), ("<r xml:lang='de'><s lang='fr'><d/></s></r>", "fr"),
        ("<r lang='de'><s lang='fr'/><d/></r>", "de"), ("<r><s lang='fr'>x</s><d/></r>", nil),
        ("<r><s><d lang='it'/></s></r>", nil), ("<r lang='d&#101;'><d/></r>", "de"),
    ])
    func `An element's language is the nearest that is declared around it`(
        source: String,
        language: String?
    ) throws {
        let tree = try read(source, Chooser(["d"]))
        #expect(tree.elements.map(\.language) == [language])
    }

    @Test func `Names are told apart by their namespaces, not their prefixes`() throws {
        let source = """
            <a xmlns="u:1" xmlns:p="u:2"><p:a p:k="1" k="2"/><b xmlns:q="u:2"><q:a/></b>\
            <c xmlns=""/></a>
            """
        let tree = try XMLTree(parsing: Array(source.utf8))
        let names = tree.nodes.indices.map { tree.name(of: $0) }
        #expect(
            names == [
                XMLName(local: "a", namespace: "u:1"), XMLName(local: "a", namespace: "u:2"),
                XMLName(local: "b", namespace: "u:1"), XMLName(local: "a", namespace: "u:2"),
                XMLName(local: "c"),
            ]
        )
        #expect(tree.nodes[1].name == tree.nodes[3].name)
        let attributes = tree.attributes(of: 1).map { tree.names[tree.attributeName($0)] }
        #expect(attributes == [XMLName(local: "k", namespace: "u:2"), XMLName(local: "k")])
    }

    @Test func `An element is mixed where words stand directly in it`() throws {
        let tree = try XMLTree(
            parsing: Array("<a> \n<b>word<c>  </c></b>\t<d><![CDATA[ ]]>&#32;</d>&amp;</a>".utf8)
        )
        let mixed = tree.nodes.indices.filter { !tree.nodes[$0].isText && tree.nodes[$0].isMixed }
        #expect(mixed.map { tree.name(of: $0).local } == ["a", "b"])
    }

    @Test func `Texts beside each other are one node, texts around an element are two`() throws {
        let tree = try XMLTree(
            parsing: Array("<a>one&amp;<![CDATA[two]]><!-- c -->three<b/>four</a>".utf8)
        )
        let texts = tree.nodes.indices.filter { tree.nodes[$0].isText }.map { tree.written($0) }
        #expect(texts == ["one&twothree", "four"])
        #expect(tree.nodes.map(\.parent) == [-1, 0, 0, 0])
        #expect(tree.nodes.map(\.end) == [4, 2, 3, 4])
    }

    @Test func `Blank lines in front of the declaration are allowed and counted`() throws {
        let tree = try XMLTree(parsing: Array("\n \n<?xml version='1.0'?>\n<a>x</a>".utf8))
        #expect(tree.readElements.map(\.line) == [4])
        #expect(tree.elements[0].start == "\n \n<?xml version='1.0'?>\n<a".utf8.count)
        let error = #expect(throws: MarkupError.self) {
            try XMLTree(parsing: Array("\n\n<a>&nope;</a>".utf8))
        }
        #expect(error?.line == 3)
    }
}
