import AnalysisCore
import DocumentIngest
import Testing

/// Further forms of the texts of mails, and pages saved in frames.
@Suite struct MailFormTests {
    private static func part(_ header: String, _ body: String) -> String {
        "--x\n\(header)\n\n\(body)\n"
    }

    private static func related(_ parameters: String, _ parts: String...) -> String {
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\(parameters)\n\n"
            + parts.joined() + "--x--\n"
    }

    private static let html = "Content-Type: text/html; charset=utf-8\n"

    @Test(
        arguments: [
            // Lines are joined, and empty ones are one fewer.
            (
                "Content-Type: text/enriched\n\n<bold>Hello</bold> you\nthere\n\na << b\n\n\nc",
                "Hello you there\na < b\n\nc"
            ),
            (
                "Content-Type: text/enriched\n\n<color><param>red\nish</param>Rot</color> x "
                    + "<nofill>a\nb</nofill>", "Rot x a\nb"
            ),
            ("Content-Type: text/enriched\n\n<a <bold>b</bold>", "b"),
            ("Content-Type: text/markdown; charset=utf-8\n\n# Grüße\n\ntext", "# Grüße\n\ntext"),
            ("Subject: s\rFrom: a@x\r\rone\rtwo\r", "one\ntwo"),
            (
                related(
                    "; start=\"<b>\"",
                    part(html + "Content-ID: <a>", "<p>Frame</p>"),
                    part(html + "Content-ID: <b>", "<p>Main</p>")
                ), "Main"
            ),
            (
                related(
                    "; start=\"<z>\"",
                    part(html + "Content-ID: <a>", "<p>First</p>"),
                    part(html + "Content-ID: <b>", "<p>Main</p>")
                ), "First"
            ),
            (
                related(
                    "",
                    part(
                        html + "Content-Location: http://x/",
                        "<html><frameset cols=1,2><frame src='cid:f1'><frame name=a\nSRC = http://x/f2>"
                            + "<frame src=\"http://x/none\"></frameset></html>"
                    ),
                    part(html + "Content-Location: http://x/f2", "<p>two</p>"),
                    part(html + "Content-ID: <f1>", "<p>one</p>"),
                    part(html + "Content-ID: <f3>", "<p>three</p>")
                ), "one\n\ntwo"
            ),
        ] as [(String, String)]
    )
    func `A mail is read as its type says`(mail: String, text: String) async throws {
        let name = mail.hasPrefix("MIME") ? "a.mht" : "a.eml"
        #expect(try await TemporaryFolder.document(name, mail)?.text == text)
    }

    @Test func `Pages in windows of a page are told of`() async throws {
        let mail = Self.related(
            "",
            Self.part(Self.html, "<h1>Outer</h1><iframe src=\"cid:f1\"></iframe>"),
            Self.part(Self.html + "Content-ID: <f1>", "<p>inner</p>")
        )
        let document = try #require(try await TemporaryFolder.document("a.mht", mail))
        #expect(document.text == "Outer")
        #expect(document.findings.map(\.kind) == ["unread-frames"])
    }

    @Test func `Marks of enriched text keep the places of what stands between them`() async throws {
        let mail =
            "Content-Type: text/enriched\n\nThe <bold>mill</bold>\nstands <italic>here</italic>.\n"
        let document = try #require(try await TemporaryFolder.document("a.eml", mail))
        #expect(document.text == "The mill stands here.")
        for word in ["The", "mill", "stands", "here"] {
            let place = try #require(document.text.utf8.firstRange(of: word.utf8))
            let offset = document.text.utf8.distance(
                from: document.text.startIndex,
                to: place.lowerBound
            )
            let start = Array(mail.utf8).firstRange(of: word.utf8)?.lowerBound
            #expect(document.positions.sourceOffset(at: offset) == start)
        }
    }

    @Test(arguments: [
        ("Ann <a@x>, Bo <b@x>", "Ann, Bo"), ("\"Sample, Ann\" <a@x>, Bo <b@x>", "Sample, Ann; Bo"),
        ("Sample, Ann <a@x>", "Sample, Ann"), ("a@x, b@x", "a@x, b@x"),
        ("a@x (Ann), b@x (Bo, the miller)", "Ann; Bo, the miller"), ("Ann Sample", "Ann Sample"),
    ])
    func `Each sender of a mail is named`(from: String, author: String) async throws {
        let mail = "From: \(from)\n\ntext\n"
        let document = try await TemporaryFolder.document("a.eml", mail)
        #expect(document?.metadata["author"] == author)
    }
}
