import AnalysisCore
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

    @Test("every extension that messages list is known", arguments: ReportFormat.fileExtensions)
    func listed(fileExtension: String) {
        #expect(ReportFormat(fileExtension: fileExtension) != nil)
    }
}
