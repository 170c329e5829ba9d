import AnalysisCore
import Markup
import Testing

@testable import DocumentIngest

/// The text that a page carries for programs.
@Suite struct EmbeddedTextTests {
    private func embedded(_ page: String) throws -> EmbeddedText {
        EmbeddedText(of: try HTMLParser.parse(Array(page.utf8)))
    }

    private static func data(_ json: String) -> String {
        "<script type='application/ld+json'>\(json)</script>"
    }

    private static func state(_ json: String) -> String {
        "<script type='application/json'>\(json)</script>"
    }

    private static let sentence = "The wheel turns for as long as there is water in the brook"

    @Test(
        arguments: [
            (#"{"@type":"Article","articleBody":"b","description":"d"}"#, ["b"]),
            (#"{"@type":"Article","text":"t","reviewBody":"r"}"#, ["t"]),
            (#"{"@type":"Review","reviewBody":"r","description":"d"}"#, ["r"]),
            (#"{"@type":"Product","name":"n","description":"d"}"#, ["n", "d"]),
            (#"{"@type":"Article","headline":"h","name":"n","description":"d"}"#, ["h", "d"]),
            (#"{"@type":"Product","name":"n"}"#, []),
            (#"{"@type":"Organization","description":"d"}"#, []),
            (#"{"@type":["Thing","Person"],"description":"d"}"#, []),
            (#"{"description":"d"}"#, ["d"]),
            (#"[{"description":"a"},{"description":"b"},{"description":"a"}]"#, ["a", "b"]),
            (
                #"{"@type":"ItemList","itemListElement":[{"item":{"description":"deep"}}]}"#,
                ["deep"]
            ),
            (
                #"{"additionalProperty":[{"name":"Width","value":"9 cm"},{"name":"x"},{"name":"y","value":1}]}"#,
                ["Width: 9 cm"]
            ),
            (#"{"description":""}"#, []), (#"{"description":7}"#, []), (#"{"description""#, []),
            ("7", []),
            (#"{"@type":"WebSite","about":{"description":"d"}}"#, []),
        ] as [(String, [String])]
    )
    func `Data in the vocabulary of schema.org has bodies and names`(
        json: String,
        texts: [String]
    ) throws {
        let embedded = try embedded(Self.data(json))
        #expect(embedded.pieces.map(\.text) == texts)
        if !texts.isEmpty { #expect(embedded.source == .linkedData) }
    }

    @Test(arguments: [
        "Organization", "Corporation", "WebSite", "Person", "ImageObject", "BreadcrumbList",
        "SearchAction", "SiteNavigationElement",
    ])
    func `Objects around the page say nothing of it`(type: String) throws {
        let json = #"{"@type":"\#(type)","description":"d"}"#
        #expect(try embedded(Self.data(json)).pieces.isEmpty)
    }

    @Test func `Only products are products`() throws {
        let json =
            #"[{"@type":"Product","description":"a"},{"@type":"ProductGroup","description":"b"},"#
            + #"{"@type":"Article","description":"c"},{"@type":"Product","name":"d"}]"#
        #expect(try embedded(Self.data(json)).products.map(\.text) == ["a", "b"])
    }

    @Test func `State counts where it has a hundred letters, and more than the data`() throws {
        let description = "<meta name=description content=short>"
        let text = Self.sentence + ". " + Self.sentence
        let long = Self.state(#"{"a":["\#(text)"],"b":{"c":"an-id"},"d":7}"#)
        let found = try embedded(description + long)
        #expect(found.pieces.map(\.text) == [text])
        #expect(found.source == .state)
        let short = Self.state(#"{"a":"\#(Self.sentence)"}"#)
        let head = try embedded(description + short)
        #expect(head.pieces.map(\.text) == ["short"])
        #expect(head.source == .description)
        let data = Self.data(#"{"description":"\#(String(repeating: "x", count: 99))"}"#)
        #expect(try embedded(data + long).source == .state)
        #expect(try embedded(data + short).source == .linkedData)
        let enough = Self.data(#"{"description":"\#(String(repeating: "x", count: 100))"}"#)
        #expect(try embedded(enough + long).source == .linkedData)
    }

    @Test(
        arguments: [
            (
                #"{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Is it free?","#
                    + #""acceptedAnswer":{"@type":"Answer","text":"Yes."}}]}"#,
                ["Is it free?", "Yes."]
            ),
            (
                #"{"@type":"Recipe","name":"Bread","recipeIngredient":["1 kg flour","water"],"#
                    + #""recipeInstructions":[{"@type":"HowToStep","text":"Mix."},"Bake."]}"#,
                ["Bread", "1 kg flour", "water", "Bake.", "Mix."]
            ),
            (
                #"{"@type":"Product","name":"Lamp","description":"Of steel.","#
                    + #""offers":{"@type":"Offer","price":"49.90","priceCurrency":"EUR"}}"#,
                ["Lamp", "Of steel.", "49.90 EUR"]
            ),
            (#"{"@type":"Offer","price":5}"#, ["5"]),
            (#"{"@type":"Offer","priceCurrency":"EUR"}"#, []),
        ] as [(String, [String])]
    )
    func `Questions, recipes and offers have more than a body`(
        json: String,
        texts: [String]
    ) throws {
        #expect(try embedded(Self.data(json)).pieces.map(\.text) == texts)
    }

    @Test(arguments: [
        "window.__INITIAL_STATE__={\"a\":{\"title\":\"Mill\",\"body\":\"TEXT\"}};",
        "var x = 1; window.__APOLLO_STATE__ = {\"Post:1\":{\"title\":\"Mill\",\"b\":\"TEXT\"}}; f()",
        "self.s = [{\"title\":\"Mill\",\"body\":\"TEXT\",\"x\":undefined,}]",
        #"window.S = JSON.parse("{\"title\":\"Mill\",\"body\":\"TEXT\"}")"#,
    ])
    func `State that a script assigns is read where there is nothing else`(script: String) throws {
        let script = "<script>\(script.replacing("TEXT", with: Self.sentence))</script>"
        let found = try embedded(script)
        #expect(found.pieces.map(\.text) == ["Mill", Self.sentence])
        #expect(found.source == .state)
        let head = try embedded("<meta name=description content=short>" + script)
        #expect(head.pieces.map(\.text) == ["short"])
    }

    @Test(arguments: [
        "if (a == {}) { b = c }", "x = {", "x = [1, 2", "x = {a: 'The wheel turns for as long as'}",
        "JSON.parse(", "x = JSON.parse(\"", "=",
    ])
    func `Programs are no state`(script: String) throws {
        #expect(try embedded("<script>\(script)</script>").pieces.isEmpty)
    }

    @Test(arguments: [
        ("The wheel turns for as long as there is water", true),
        ("one two three four", false), ("https://example.org/a/b c d e f g h i j", false),
        ("function a() { b = c } else { d = e } and so on and so on then", false),
        ("color: red; width: 7px; height: 9px; margin: 0 1px 2px 3px; top: 4px", false),
        ("Thewheelturnsforaslongasthereiswater inthebrook", false),
        ("Die Mühle steht seit langer Zeit am Bach", true),
        ("{a} words and more words and even more words of the text and yet more", true),
        ("_a_ = _b_ words and more words and even more of it", false),
    ])
    func `State is read where it is sentences`(text: String, isProse: Bool) throws {
        let padding = String(repeating: "These are many words of a text. ", count: 4)
        let found = try embedded(Self.state(#"{"a":"\#(padding)","b":"\#(text)"}"#))
        #expect(found.pieces.map(\.text) == (isProse ? [padding, text] : [padding]))
    }

    @Test(
        arguments: [
            ("<meta name=description content=a>", ["a"]),
            ("<meta property=og:description content=b>", ["b"]),
            ("<meta name=Description content=c><meta property=og:description content=d>", ["c"]),
            ("<meta name=keywords content=e>", []), ("<meta name=description>", []),
            ("<meta name=description content=''>", []), ("<p>x", []),
        ] as [(String, [String])]
    )
    func `The description in the head is the last resort`(page: String, texts: [String]) throws {
        let found = try embedded(page)
        #expect(found.pieces.map(\.text) == texts)
        #expect(found.source == .description)
    }

    private func document(_ page: String, _ mode: HTMLContent = .body) async throws -> Document? {
        try await TemporaryFolder.document("a.html", page, html: mode)
    }

    @Test func `What was read there is said in words`() async throws {
        let shell = "<html>\n<body><div id=root></div></body>"
        let messages = [
            Self.data(#"{"description":"One."}"#): "its data in the vocabulary of schema.org",
            Self.state(#"{"a":"\#(Self.sentence). \#(Self.sentence)."}"#):
                "the state that its scripts show",
            "<meta name=description content=One.>": "the description in its head",
        ]
        for (head, source) in messages {
            let finding = try #require(try await document(head + shell)?.findings.first)
            #expect(finding.kind == "embedded-text")
            #expect(
                finding.message
                    == "the page shows no text of its own; what it says in \(source) was read"
            )
            #expect(finding.count == 1)
        }
    }

    @Test(arguments: [
        ("Loading…", true), ("x", true), (String(repeating: "word ", count: 60), false),
        ("Please wait until all is there", false),
    ])
    func `A page that says less than half of it is loading`(shown: String, isRead: Bool)
        async throws
    {
        let head = Self.data(#"{"description":"Brass and linen, forty centimetres high."}"#)
        let page = head + "<body><div>\(shown)</div></body>"
        let text = try #require(try await document(page)).text
        #expect(text.hasSuffix("Brass and linen, forty centimetres high.") == isRead)
    }

    @Test(arguments: [
        ("plain &amp; simple", "plain & simple"), ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("&lt;p&gt;one&lt;/p&gt;&lt;p&gt;two", "one\n\ntwo"),
        ("one\\ntwo  three", "one\ntwo three"),
        ("a<p style='display:none'>b</p>", "a"), ("<ul><li>x<li>y</ul>", "- x\n- y"),
    ])
    func `Embedded text is a page or a plain text`(value: String, text: String) async throws {
        let head = Self.data(#"{"description":"\#(value)"}"#)
        let found = try await document(head + "<body></body>")?.text
        #expect(found == text)
    }

    @Test func `The description of a product is read where the page does not show it`() async throws
    {
        let words = "Brass and linen, forty centimetres high, for bulbs of sixty watts"
        let long = words + ", made by hand in a small workshop near the harbour of the town."
        let shown = String(
            repeating: "<p>This lamp is sold by us and by nobody else in all of the country.</p>",
            count: 8
        )
        func page(_ description: String, _ body: String, _ more: String = "") -> String {
            "<title>Lamp</title>\n"
                + Self.data(#"{"@type":"Product","name":"Lamp","description":"\#(description)"}"#)
                + more + "<body><h1>Lamp</h1>" + body + "</body>"
        }
        let read = try #require(try await document(page(long, shown), .main))
        #expect(read.metadata["page_type"] == "product")
        #expect(read.text.hasSuffix("\n\n" + long))
        let finding = try #require(read.findings.last)
        #expect(
            finding.message == "the page shows nothing of the product's description, which was "
                + "read from its data in the vocabulary of schema.org"
        )
        #expect(finding.line == 2)
        let end = read.text.utf8.count - 1
        #expect(read.positions.line(at: end) == 2)
        #expect(read.positions.sourceOffset(at: end) == nil)
        // Too short to be missed, shown already, or one of several.
        for other in [
            page("Brass and linen.", shown), page(long, shown + "<p>\(long)</p>"),
            page(
                long,
                shown,
                Self.data(#"{"@type":"Product","name":"B","description":"\#(long) Two."}"#)
            ),
        ] {
            let found = try #require(try await document(other, .main))
            #expect(!found.findings.contains { $0.kind == "embedded-text" })
        }
    }
}
