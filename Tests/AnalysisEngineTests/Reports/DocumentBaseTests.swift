import Testing

@testable import AnalysisEngine

@Suite struct DocumentBaseTests {
    @Test(
        "the way from a report to its documents is relative and escaped",
        arguments: [
            ("report.html", ["docs"], "./docs/"),
            ("out/report.html", ["docs"], "../docs/"),
            ("/tmp/report.html", ["/srv/a b#/docs"], "../srv/a%20b%23/docs/"),
            ("report.html", ["../x"], "../x/"),
            ("report.html", ["one", "two"], "./"),
            ("report.html", ["."], "./"),
            ("report.html", ["-"], nil),
            ("report.html", ["one", "-"], nil),
            ("report.html", ["one", "/two"], nil),
            ("report.html", [], nil),
        ] as [(String, [String], String?)]
    )
    func address(report: String, inputs: [String], expected: String?) {
        let address = DocumentBase.address(
            from: report,
            to: inputs,
            in: "/home/me",
            isFolder: { _ in true }
        )
        #expect(address == expected)
    }

    @Test("a single file is named by its own name, in its folder")
    func file() {
        let address = DocumentBase.address(
            from: "out/r.html",
            to: ["docs/a.txt"],
            in: "/home/me",
            isFolder: { _ in false }
        )
        #expect(address == "../docs/")
    }
}
