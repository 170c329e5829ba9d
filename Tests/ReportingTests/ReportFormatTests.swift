import AnalysisCore
import Foundation
import Reporting
import Testing

@Suite struct ReportFormatTests {
    @Test(
        "the name of a file names its format",
        arguments: [
            ("results.csv", .csv), ("a.b/RESULTS.CSV", .csv), ("r.tsv", .tsv), ("r.tab", .tsv),
            ("r.json", .json), ("r.ndjson", .jsonLines), ("r.jsonl", .jsonLines),
            ("r.html", .html), ("r.htm", .html), ("SUMMARY.md", .markdown), ("junit.xml", .junit),
            ("r.sarif", .sarif), ("r.sarif.json", .sarif),
            ("out/gl-code-quality-report.json", .codeQuality), ("csv", nil), ("r.docx", nil),
            ("", nil), ("folder.csv/report", nil),
        ] as [(String, ReportFormat?)]
    )
    func path(path: String, expected: ReportFormat?) {
        #expect(ReportFormat(path: path) == expected)
    }

    @Test(
        "every extension that messages list is known",
        arguments: ReportFormat.all.map(\.files).extensions
    )
    func listed(fileExtension: String) {
        #expect(ReportFormat(fileExtension: fileExtension) != nil)
    }

    @Test("no two formats have a name or an extension in common")
    func distinct() {
        let names = ReportFormat.all.map(\.name)
        #expect(Set(names).count == names.count)
        let extensions = ReportFormat.all.map(\.files).extensions
        #expect(Set(extensions).count == extensions.count)
    }

    /// A format of nobody: a line for each document.
    private struct Names: ReportFormatter {
        mutating func begin(into bytes: inout [UInt8]) {}
        mutating func add(_ record: Record, into bytes: inout [UInt8]) {
            bytes += Array("\(record.document)\n".utf8)
        }
        mutating func end(_ summary: RunSummary, into bytes: inout [UInt8]) {}
    }

    @Test("a format is one value in the list")
    func another() throws {
        let names = ReportFormat(
            "names",
            files: ReportFiles(extensions: ["names", "nam"], mistaken: ["lst"]),
            readers: "nobody",
            content: "names",
            make: { _, _ in Names() }
        )
        let formats = ReportFormat.all + [names]
        #expect(ReportFormat(path: "out/R.NAM", among: formats) == names)
        #expect(ReportFormat(name: "names", among: formats) == names)
        #expect(ReportFormat(path: "out/R.NAM") == nil)
        #expect(formats.map(\.files).extensionList().hasSuffix(".sarif or .names"))
        #expect(formats.markdown.hasSuffix("| `.names` | nobody | names |\n"))
        let run = try #require(SampleRun.all.first)
        let lines = run.records.map { "\($0.document)\n" }.joined()
        #expect(try run.report(names) == lines)
    }

    @Test("the documentation lists the formats as they are")
    func documentation() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "docs/formats.md")
        var text = try String(contentsOf: file, encoding: .utf8)
        let table = ReportFormat.all.markdown
        let start = try #require(text.range(of: table.prefix { $0 != "\n" }))
        let end = text.range(of: "\n\n", range: start.lowerBound..<text.endIndex)
        let written = start.lowerBound..<(end?.lowerBound ?? text.endIndex)
        guard ProcessInfo.processInfo.environment["RECORD_DOCS"] == "1" else {
            #expect(text[written] + "\n" == table)
            return
        }
        text.replaceSubrange(written, with: table.dropLast())
        try Data(text.utf8).write(to: file)
        Issue.record("recorded formats.md")
    }
}
