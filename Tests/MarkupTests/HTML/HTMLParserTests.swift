import Markup
import Testing

@Suite struct HTMLParserTests {
    private func text(_ page: String) throws -> String {
        String(decoding: try HTMLParser.parse(Array(page.utf8)).text, as: UTF8.self)
    }

    @Test func `Nesting of any depth keeps the text`() throws {
        let page = String(repeating: "<div>", count: 100_000) + "deep"
        let tree = try HTMLParser.parse(Array(page.utf8))
        #expect(String(decoding: tree.text, as: UTF8.self) == "deep")
        #expect(tree.flattened > 0)
    }

    @Test func `A tag of very many attributes is refused at once`() {
        let attributes = (0..<100_000).map { " a\($0)='>'" }.joined()
        #expect(throws: MarkupError.self) { try text("<p\(attributes)>x") }
    }

    @Test(arguments: [
        ("&copy 2020 AT&T", "© 2020 AT&T"), ("a&nbspb &eacutee &amp c", "a\u{A0}b ée & c"),
        ("&amp;copy &lt &notit; &hellip;", "&copy < ¬it; …"),
        ("&hellip x &COPY &unknown;", "&hellip x © &unknown;"),
        ("&", "&"), ("x &copy", "x ©"), ("&am &a", "&am &a"),
    ])
    func `References without a semicolon are read as browsers do`(
        source: String,
        expected: String
    ) throws {
        #expect(try text("<p>\(source)</p>") == expected)
    }

    @Test func `Tags are text in a textarea and in a title`() throws {
        let page =
            "<title>a <b></title><TEXTAREA x>1 <p>2</p> &lt;</TEXTAREA><p>z</p><textarea>y<i>"
        #expect(try text(page) == "a <b>1 <p>2</p> <zy")
    }

    @Test func `Very many elements that are not closed take no time`() throws {
        let page = String(repeating: "<textarea><!--<script><title>", count: 100_000)
        _ = try text(page)
    }

    @Test func `A text of more than ten million bytes is whole`() throws {
        let page = "<p>" + String(repeating: "word", count: 2_750_000) + "end"
        #expect(try text(page).utf8.count == 11_000_003)
    }

    @Test func `Anchors lead from the text to the source`() throws {
        let page = Array("<p>one &amp; two</p>\n<b>three</b>".utf8)
        let tree = try HTMLParser.parse(page)
        for anchor in tree.anchors where anchor.isExact {
            #expect(tree.text[Int(anchor.textOffset)] == page[Int(anchor.sourceOffset)])
        }
        #expect(tree.anchors.contains { $0.isExact })
    }
}
