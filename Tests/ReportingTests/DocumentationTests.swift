import AnalysisCore
import JSON
import Reporting
import TestSupport
import Testing

/// The example of the documentation page, compiled and run.
@Suite struct DocumentationTests {
    @Test func `The example of the page works`() {
        let info = RunInfo(
            toolVersion: "1",
            pipeline: "p",
            pipelineHash: "h",
            analysis: .sentiment,
            model: .embedded,
            inputs: [],
            schema: .object([])
        )
        let records = [
            Record.sample("a.txt", 0, .failed(.empty, message: "there is no text in it")),
            Record.sample("b.txt", 1, .skipped(.hidden, message: "it is hidden")),
        ]
        var totals = RunTotals()
        var formatter = ReportFormat.csv.makeFormatter(for: info)
        var bytes: [UInt8] = []
        formatter.begin(into: &bytes)
        for record in records {
            totals.add(record)
            formatter.add(record, into: &bytes)
        }
        formatter.end(RunSummary(totals: totals), into: &bytes)
        let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(rows.count == 3)
        #expect(rows[0].hasPrefix("document,status,"))
        #expect(rows[1].hasPrefix("a.txt,failed,"))
        #expect(rows[2].hasPrefix("b.txt,skipped,"))
    }

    @Test func `The page shows what is compiled here`() {
        #expect(DocumentationPage.linesNotCompiled(of: "Reporting") == [])
    }
}
