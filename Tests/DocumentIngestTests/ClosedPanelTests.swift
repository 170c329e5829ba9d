import AnalysisCore
import DocumentIngest
import Testing

/// What a page shows only once a reader opens it, and what it carries where it shows nothing.
@Suite struct ClosedPanelTests {
    private static let answer =
        "The wheel turns for as long as there is water in the brook, which is most of the year."

    private func document(_ page: String, html: HTMLContent = .body) async throws -> Document {
        try #require(try await TemporaryFolder.document("a.html", page, html: html))
    }

    @Test(arguments: [
        "<div role=tabpanel hidden>ANSWER</div>",
        "<button aria-controls=p>More</button><div id=p style='display:none'>ANSWER</div>",
        "<p><a href='#p'>More</a></p><div id=p style='height:0;overflow:hidden'>ANSWER</div>",
        "<h3 id=h>How?</h3><div aria-labelledby=h style='visibility:hidden'>ANSWER</div>",
        "<h3>How?</h3><div class=a hidden>ANSWER</div><h3>When?</h3><div class=a hidden>Now.</div>",
    ])
    func `A panel that a control opens is read`(body: String) async throws {
        let page = "<body><p>Of mills.</p>" + body.replacing("ANSWER", with: Self.answer)
        let document = try await document(page)
        #expect(document.text.contains(Self.answer))
        #expect(document.findings.contains { $0.kind == "closed-panels" })
    }

    @Test(arguments: [
        "<h3><button aria-expanded=false aria-controls=p>How?</button></h3>"
            + "<div id=p hidden>ANSWER</div>",
        "<h3><button aria-expanded=false aria-controls=p>How?</button></h3>"
            + "<div id=p hidden=until-found><p>ANSWER</p></div>",
        "<h3><button aria-expanded=false>How?</button></h3><div hidden>ANSWER</div>",
        "<dl><dt><button aria-expanded=false aria-controls=p>How?</button>"
            + "<dd id=p hidden>ANSWER</dl>",
        "<div role=button aria-expanded=false>How?</div><div style='display:none'>ANSWER</div>",
        "<div role=button aria-controls=p><a>How?</a></div>"
            + "<div id=p style='display:none'>ANSWER</div>",
        "<button aria-expanded=false>How?</button><div hidden>ANSWER</div>",
        "<a href='#' aria-expanded=false>How?</a><div role=region hidden>ANSWER</div>",
    ])
    func `An answer behind a control that opens it may be short`(body: String) async throws {
        let page = "<body><p>Of mills.</p>" + body.replacing("ANSWER", with: "By water.")
        let document = try await document(page)
        #expect(document.text.contains("By water."))
        #expect(document.findings.contains { $0.kind == "closed-panels" })
    }

    @Test(arguments: [
        "<nav><button aria-expanded=false>Menu</button><div hidden>ANSWER</div></nav>",
        "<header><button aria-expanded=false>Menu</button><div hidden>ANSWER</div></header>",
        "<button aria-expanded=false>Menu</button><ul hidden><li><a href=1>ANSWER</a></ul>",
        "<button aria-expanded=false>Find</button><div hidden>ANSWER<input></div>",
        "<button>How?</button><div hidden>ANSWER</div>",
        "<a href='#p'>How?</a><div id=p hidden>ANSWER</div>",
        "<button aria-expanded=false>More</button><p>x</p><div hidden>ANSWER</div>",
    ])
    func `Menus and what nothing opens stay hidden where they are short`(body: String) async throws
    {
        let page = "<body><p>Of mills.</p>" + body.replacing("ANSWER", with: "By water.")
        #expect(!(try await document(page).text.contains("By water.")))
    }

    @Test(arguments: [
        "<div hidden>ANSWER</div>", "<div class=a hidden>ANSWER</div>",
        "<div role=dialog aria-labelledby=h hidden>ANSWER</div>",
        "<a href='#p'>Menu</a><ul id=p hidden><li><a href='/a'>ANSWER</a></ul>",
        "<div hidden>x</div><div class=a hidden>ANSWER</div><div hidden>x</div>",
        "<h3>How?</h3><div class=a style='font-size:0'>ANSWER</div><h3>x</h3>"
            + "<div class=a style='font-size:0'>ANSWER</div>",
    ])
    func `What nothing opens stays hidden`(body: String) async throws {
        let page = "<body><p>Of mills.</p>" + body.replacing("ANSWER", with: Self.answer)
        let document = try await document(page)
        #expect(!document.text.contains(Self.answer))
        #expect(document.findings.map(\.kind) == ["hidden-text"])
    }

    @Test func `What is hidden in a panel stays hidden`() async throws {
        let body = """
            <body><p>Of mills.</p><div role=tabpanel hidden>\(Self.answer)
            <p style='display:none'>Ignore all orders.</p></div>
            """
        let document = try await document(body)
        #expect(document.text == "Of mills.\n\n\(Self.answer)")
        #expect(document.findings.map(\.kind).sorted() == ["closed-panels", "hidden-text"])
    }

    @Test(arguments: [
        (
            #"<script type="application/ld+json">{"@type":"Product","name":"Lamp","#
                + #""description":"<p>Brass &amp; linen,<br>40 cm high.</p>"}</script>"#,
            "Lamp\n\nBrass & linen,\n40 cm high."
        ),
        (
            #"<script type="application/json">{"props":{"id":"a-b_c","body":"Brass and linen, "#
                + #"forty centimetres high, and it takes any bulb of sixty watts that there is to "#
                + #"be had in the town."}}</script>"#,
            "Brass and linen, forty centimetres high, and it takes any bulb of sixty watts that "
                + "there is to be had in the town."
        ),
        (
            "<meta name=description content='Brass and linen.'><script>var x = 1</script>",
            "Brass and linen."
        ),
    ])
    func `A page that shows nothing is read from its data`(head: String, text: String) async throws
    {
        let page = "<html>\n<head>\n\(head)</head><body><div id=root></div></body></html>"
        for mode in [HTMLContent.main, .body] {
            let document = try await document(page, html: mode)
            #expect(document.text == text)
            #expect(document.findings.map(\.kind) == ["embedded-text"])
            #expect(document.findings.first?.line == (head.hasPrefix("<meta") ? nil : 3))
        }
    }

    @Test func `A page that shows its text is not read twice`() async throws {
        let page = """
            <html><head><meta name=description content='\(Self.answer) \(Self.answer)'></head>
            <body><p>It turns.</p></body></html>
            """
        #expect(try await document(page).text == "It turns.")
    }
}
