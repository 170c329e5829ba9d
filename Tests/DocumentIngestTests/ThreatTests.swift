import AnalysisCore
import DocumentIngest
import Testing

/// Documents that are built to exhaust or to mislead a reader end soon, in text or in a failure.
@Suite struct ThreatTests {
    private func line(_ name: String, _ content: String) async throws -> String {
        let folder = try TemporaryFolder()
        try folder.write(name, content)
        let lines = try await folder.lines(IngestOptions(html: .body))
        return String(lines.joined(separator: "\n").prefix(60))
    }

    private static func repeated(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    private static let cases: [(name: String, content: String, expected: String)] = [
        (
            "attributes.html", "<p" + (0..<100_000).map { " a\($0)" }.joined() + ">x",
            "attributes.html: failed damaged"
        ),
        (
            "attributes.xml", "<p" + (0..<100_000).map { " a\($0)=''" }.joined() + ">x</p>",
            "attributes.xml: failed damaged"
        ),
        ("tables.html", repeated("<table><tr><td>", 2_000) + "deep", "tables.html: deep"),
        ("fonts.html", repeated("<font><b>", 600) + "x", "fonts.html: x"),
        ("amps.html", "<p>" + repeated("&", 300_000), "amps.html: " + repeated("&", 49)),
        ("deep.html", repeated("<div>", 100_000) + "x", "deep.html: x"),
        (
            "deep.xml", repeated("<a>", 100_000) + "x" + repeated("</a>", 100_000),
            "deep.xml: x"
        ),
        (
            "quadratic.xml",
            "<!DOCTYPE a [<!ENTITY b '\(repeated("b", 50_000))'>]><a>\(repeated("&b;", 50_000))</a>",
            "quadratic.xml: failed damaged"
        ),
        (
            "empty-bomb.xml",
            "<!DOCTYPE a [<!ENTITY b ''>"
                + (1...9).map {
                    "<!ENTITY b\($0) '\(repeated($0 == 1 ? "&b;" : "&b\($0 - 1);", 20))'>"
                }.joined() + "]><a>&b9;</a>",
            "empty-bomb.xml: failed damaged"
        ),
        (
            "xxe.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
            "xxe.xml: failed damaged"
        ),
        (
            "parameter.xml",
            "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x'> %p;]><a>x</a>",
            "parameter.xml: x"
        ),
        (
            "dtd.xml", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/x'><a>caf&eacute;</a>",
            "dtd.xml: café"
        ),
        ("truncated.xml", "<a><b>x</b>", "truncated.xml: failed damaged"),
        ("two.xml", "<a>x</a><b>y</b>", "two.xml: failed damaged"),
        ("utf7.html", "<meta charset=utf-7><p>+ADw-", "utf7.html: failed not-text"),
        ("nul.html", "<p>be\0fore</p><p>after", "nul.html: before\n\nafter"),
        (
            "prose.html", "<p>1 < 2 and 3 > 2 &#0; &#xD800; &#128;</p>",
            "prose.html: 1 < 2 and 3 > 2 €"
        ),
        ("comment.html", "<p>x<!-- y <p>z", "comment.html: x"),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: cases)
    func `A hostile document ends soon`(
        name: String,
        content: String,
        expected: String
    ) async throws {
        #expect(try await line(name, content) == expected)
    }
}
