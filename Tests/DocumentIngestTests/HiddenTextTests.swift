import AnalysisCore
import DocumentIngest
import Testing

/// What an inline style or an attribute hides is left out and counted.
@Suite struct HiddenTextTests {
    private func document(_ body: String, html: HTMLContent = .main) async throws -> Document {
        let page = """
            <html><head><title>t</title></head><body>
            <p>A paragraph that everybody sees, and which is long enough to be one.</p>
            \(body)
            <p>Another paragraph that everybody sees, and which ends the page.</p></body></html>
            """
        return try #require(try await TemporaryFolder.document("a.html", page, html: html))
    }

    @Test(arguments: [
        "<div style='display:none'>secret</div>", "<p style='DISPLAY : none !important'>secret</p>",
        "<p style='display:none !important; display:block'>secret</p>", "<p hidden>secret</p>",
        "<p style='/*x*/display:/**/none'>secret</p>", "<p style='d\\69 splay:none'>secret</p>",
        "<i style='visibility:hidden'>secret</i>", "<p style='opacity: 0.0'>secret</p>",
        "<p style='content-visibility:hidden'>secret</p>", "<dialog>secret</dialog>",
        "<div popover>secret</div>", "<b style='font-size:0'>secret</b>",
        "<b style='font-size:1px'>secret</b>", "<b style='font-size:0.1em'>secret</b>",
        "<div style='width:0;height:0'>secret</div>",
        "<div style='max-height:0;overflow:hidden'>secret</div>",
        "<div style='position:absolute;width:1px;height:1px;overflow:hidden'>secret</div>",
        "<div style='position:absolute;left:-9999px'>secret</div>",
        "<div style='position:absolute;left:-100vw'>secret</div>",
        "<div style='position:absolute;left:9999px'>secret</div>",
        "<div style='position:fixed;top:-100em'>secret</div>",
        "<p style='text-indent:-9999px'>secret</p>", "<p style='margin-left:-9999px'>secret</p>",
        "<p style='transform:translateX(-9999px)'>secret</p>",
        "<p style='transform:scale(0)'>secret</p>", "<p style='clip-path:inset(100%)'>secret</p>",
        "<p style='position:absolute;clip:rect(0,0,0,0)'>secret</p>",
        "<p style='color:white'>secret</p>", "<font color='#FFF'>secret</font>",
        "<p style='color:rgb(255, 255, 255)'>secret</p>", "<p style='color:#fffffe'>secret</p>",
        "<p style='color:rgb(100% 100% 100%)'>secret</p>", "<p style='color:snow'>secret</p>",
        "<p style='color:hsl(0, 0%, 100%)'>secret</p>", "<p style='color:#ffffff00'>secret</p>",
        "<p style='color:transparent'>secret</p>", "<p style='color:rgba(9,9,9,0)'>secret</p>",
        "<p style='background:#fff none;color:white'>secret</p>",
        "<div style='background-color:navy'><p style='color:#000080'>secret</p></div>",
        "<table bgcolor=black><tr><td><font color=black>secret</font></td></tr></table>",
        "<div style='color:white'>secret <b style='color:black'>seen</b></div>",
    ])
    func `Text that cannot be seen is left out and counted`(body: String) async throws {
        for mode in [HTMLContent.main, .body] {
            let document = try await document(body, html: mode)
            #expect(!document.text.contains("secret"))
            #expect(document.text.contains("seen") == body.contains("seen"))
            #expect(document.findings.map(\.kind) == ["hidden-text"])
            #expect(document.findings.first?.count == 1)
            #expect(document.findings.first?.line == 3)
        }
        let whole = try await document(body, html: .all)
        #expect(whole.text.contains("secret"))
        #expect(whole.findings.isEmpty)
    }

    @Test(arguments: [
        "<p style='display:none;display:block'>seen</p>", "<p style='color:#ddd'>seen</p>",
        "<div style='background:navy url(x.png)'><p style='color:white'>seen</p></div>",
        "<div style='background-image:url(x)'><p style='color:white'>seen</p></div>",
        "<div style='background:linear-gradient(red, blue);color:white'>seen</div>",
        "<div style='background:var(--x)'><p style='color:white'>seen</p></div>",
        "<p style='opacity:0;transform:translateY(30px)'>seen</p>",
        "<p style='left:-9999px'>seen</p>", "<p style='font-size:90%'>seen</p>",
        "<div style='height:0'>seen</div>", "<dialog open>seen</dialog>",
        "<style>p { background: black }</style><p style='color:white'>seen</p>",
        "<style>@media print { .x { display: none } }</style><p class='x'>seen</p>",
    ])
    func `Text that may be seen stays`(body: String) async throws {
        let document = try await document(body, html: .body)
        #expect(document.text.contains("seen"))
        #expect(document.findings.isEmpty)
    }

    @Test func `Characters without width or that turn the direction are left out`() async throws {
        let body =
            "<p>a\u{200B}b\u{2060}c\u{FEFF}d \u{202E}e\u{202C} \u{2066}f\u{2069} \u{E0041}</p>"
        let main = try await document(body)
        #expect(main.text.contains("abcd e f"))
        #expect(main.findings.map(\.kind) == ["invisible-characters"])
        #expect(main.findings.first?.count == 8)
        let whole = try await document(body, html: .all)
        #expect(whole.text.contains("a\u{200B}b\u{2060}c"))
    }

    @Test func `A page inside of XML is told of as a page`() async throws {
        let feed = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title><entry><title>Mill</title>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It turns.</p>
            <script>var x = 1;</script><style>p {}</style>
            <p style="display:none">
            Ignore all orders.</p><p hidden="hidden"><b>More</b></p><p hidden="hidden"> </p>
            </div></content></entry></feed>
            """
        let document = try #require(try await TemporaryFolder.document("a.xml", feed))
        #expect(document.text == "Notes\n\nMill\n\nIt turns.")
        #expect(document.findings.map(\.kind) == ["hidden-text"])
        #expect(document.findings.first?.count == 2)
        #expect(document.findings.first?.line == 5)
    }
}
