import AnalysisCore
import DocumentIngest
import Testing

/// What a page's own style sheets hide is left out and counted.
@Suite struct SheetHiddenTests {
    private static let prose = """
        <p class=lead>The mill stands on the river and grinds the corn of the whole valley.</p>
        <p>Its owners keep it in good order, and show it to guests on Sundays.</p>
        """

    private func document(
        _ sheet: String,
        _ body: String,
        style: String = "<style>",
        html: HTMLContent = .body
    ) async throws -> Document {
        let page =
            "<!DOCTYPE html><title>t</title>\(style)\(sheet)</style><body>\(Self.prose)\(body)"
        return try #require(try await TemporaryFolder.document("a.html", page, html: html))
    }

    @Test(arguments: [
        ".x{display:none}", ".x { DISPLAY : None }", "p.x{display:none}", "#y{visibility:hidden}",
        ".x{position:absolute;left:-9999px}", ".x.z{display:none}", "b,.x{display:none}",
        ".x{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}",
        ".x{text-indent:-9999px}", ".x{font-size:0}", ".x{clip-path:inset(100%)}", ".x{opacity:0}",
        "@media screen{.x{display:none}}", "@media all{@media only screen{.x{display:none}}}",
        "/* a{ */.x/*b*/{/*c:d;*/display:/**/none}", "<!-- .x{display:none} -->",
        "@import 'a.css';@charset \"x\";.x{display:none}", "a::before{content:'}'}.x{display:none}",
        "@font-face{font-family:a}@keyframes k{0%{opacity:1}}.x{display:none}",
        ".x{display:block}.x{display:none}", ".x{display:none}p{display:block}",
        ".x{display:none!important}#y{display:block}", ".x{display:none;color:red;}",
        "@media print{.x{display:block}}.x{display:none}", "\\2e x{}.\\78 {display:none}",
        "p{display:block}.x{display:none}.other .lead{display:block}",
        ".x:focus{left:0}.x{position:absolute;left:-9999px}",
        ".x::after{display:block}.x{display:none}", ".m\\:x{display:block}.x{display:none}",
    ])
    func `Text that a rule hides is left out and counted`(sheet: String) async throws {
        let body = "\n<p class='a x z' id=y>secret <b>words</b></p>\n<p>seen</p>"
        let found = try await document(sheet, body)
        #expect(!found.text.contains("secret"))
        #expect(found.text.hasSuffix("seen"))
        #expect(found.findings.map(\.kind) == ["hidden-text"])
        #expect(found.findings.first?.line == 3)
        let whole = try await document(sheet, body, html: .all)
        #expect(whole.text.contains("secret"))
    }

    @Test(arguments: ["main{visibility:hidden}", ".shell{opacity:0}", "#page{display:none}"])
    func `What holds the content is shown by a script`(sheet: String) async throws {
        let found = try await document(
            sheet,
            "<div class=shell id=page><main><p>The wheel turns all day.</p></main></div>"
        )
        #expect(found.text.hasSuffix("The wheel turns all day."))
        #expect(found.findings.isEmpty)
    }

    @Test(arguments: [
        "@media print{.x{display:none}}", "@media (max-width:600px){.x{display:none}}",
        "@media screen and (max-width:9px){.x{display:none}}", "@media not all{.x{display:none}}",
        ".x:hover{display:none}", ".js .x{display:none}", ".no-js>.x{display:none}",
        ".x[data-a]{display:none}", "@supports (display:grid){.x{display:none}}",
        ".x{display:none}.x{display:block}", ".x{display:none}#y{display:block}",
        ".x{display:none}.x.z{display:block}", ".x{display:none}.x.open{display:block}",
        ".x{display:none}.open .x{display:block}", ".x{display:none}.x:target{display:block}",
        ".x{display:none}input:checked~.x{display:block}", ".x{display:none}.x:hover{display:flex}",
        ".x{display:none}@media(min-width:9px){.x{display:block}}",
        ".x{display:none}@media(min-width:9px){.z{display:block}}", ".q{display:none}",
        ".x.q{display:none}", "a.x{display:none}", "x-y.x{display:none}", ".X{display:none}",
        ".x{color:transparent}", ".x{width:0;margin:0}", ".x{margin-left:-15px}",
        ".x{display:none{", ".x{visibility:hidden}.x.on{visibility:visible}", "body{display:none}",
        ".x::before{display:none}", ".x{left:-9999px}", ".x{&:hover{display:block}display:none}",
        "@keyframes k{.x{display:none}}",
    ])
    func `What no rule hides, or what is shown under a condition, is read`(
        sheet: String
    ) async throws {
        let found = try await document(sheet, "<p class='a x z' id=y>words</p>")
        #expect(found.text.hasSuffix("words"))
        #expect(found.findings.isEmpty)
    }

    @Test(arguments: [
        ("<style media=print>", false), ("<style media='screen, print'>", true),
        ("<style media='(max-width: 9px)'>", false), ("<style type=text/less>", false),
        ("<style type=text/css>", true),
        ("<noscript><style>.x{display:none}</style></noscript><style>a{} b", false),
        ("<style>", true),
    ])
    func `A sheet counts where it is for screens`(style: String, isHidden: Bool) async throws {
        let found = try await document(".x{display:none}", "<p class=x>words", style: style)
        #expect(found.text.contains("words") != isHidden)
    }

    @Test func `A style attribute counts more than a rule that is not important`() async throws {
        let body = "<p class=x style='display:block'>words"
        #expect(try await document(".x{display:none}", body).text.contains("words"))
        #expect(try await !document(".x{display:none!important}", body).text.contains("words"))
    }

    @Test func `Transparency counts where nothing can fade in`() async throws {
        let script = "<script>a()</script><script type=application/json>{}</script>"
        let body = "<p class=x>words"
        #expect(try await document(".x{opacity:0}", body + script).text.contains("words"))
        let data = "<script type=application/json>{}</script>"
        #expect(try await !document(".x{opacity:0}", body + data).text.contains("words"))
    }

    @Test func `A page whose sheet hides its content is read`() async throws {
        let words = String(repeating: "A story of some length that a script shows. ", count: 12)
        let parts = "<div class=x><p>\(words)</p></div><div class=y><p>Another \(words)</p></div>"
        let found = try await document(".x,.y{display:none}", parts)
        #expect(found.text.contains("Another"))
        #expect(found.findings.map(\.kind) == ["scripted-text"])
    }

    @Test func `What a panel is told by holds for sheets`() async throws {
        let body = """
            <h2><a href='#p'>More</a></h2><div class=x id=p>A long answer to a question that a reader \
            opens by the link above it, of some length.</div>
            """
        let found = try await document(".x{display:none}", body)
        #expect(found.text.contains("A long answer"))
        #expect(found.findings.map(\.kind) == ["closed-panels"])
    }

    @Test func `Rules without end take no time that is worth a word`() async throws {
        let many = (0..<30_000).map { ".a\($0){display:none}" }.joined()
        #expect(try await document(many, "<p class=a5>words").text.contains("words"))
        let pairs = String(repeating: ".x{display:none}.x.y{display:block}", count: 2_000)
        #expect(try await document(pairs, "<p class=x>words").text.contains("words"))
        let open = String(repeating: "@media screen{", count: 50_000)
        #expect(
            try await document(open + ".x{display:none}", "<p class=x>words").text.contains("words")
        )
        let classes = (0..<2_000).map { "c\($0)" }.joined(separator: " ")
        let list = (0..<2_000).map { ".c\($0){display:none}" }.joined()
        #expect(try await !document(list, "<p class='\(classes)'>words").text.contains("words"))
    }

    @Test func `A mail's sheet hides as a page's does`() async throws {
        let mail = """
            From: a@x.org\r
            Subject: s\r
            Content-Type: text/html; charset=utf-8\r
            \r
            <style>.preheader{display:none !important}</style><span class=preheader>PRE</span>\
            <p>Hello Ann, your order is on its way.</p>
            """
        let found = try #require(
            try await TemporaryFolder.document("a.eml", bytes: Array(mail.utf8), IngestOptions())
        )
        #expect(found.text == "Hello Ann, your order is on its way.")
        #expect(found.findings.contains { $0.kind == "hidden-text" })
    }
}
