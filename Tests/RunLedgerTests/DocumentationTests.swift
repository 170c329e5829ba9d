import AnalysisCore
import JSON
import RunLedger
import TestSupport
import Testing

/// The example of the documentation page, compiled and run.
@Suite struct DocumentationTests {
    @Test func `The example of the page works`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.ledger
        let configuration = Samples.configuration()
        let key = Samples.resultKey(1)
        let record = Record(
            document: DocumentID("a.txt"),
            index: 0,
            outcome: .analyzed(fields: ["sentiment": "positive"]),
            source: Samples.source(0),
            provenance: Samples.provenance()
        )
        var lines: [String] = []
        func print(_ text: String) { lines.append(text) }
        try await withLedger(at: path) { ledger in
            let run = try await ledger.startRun(configuration)
            try await run.append(RecordEntry(record: record, key: key))
            try await run.finish(.finished)
        }
        let reader = try LedgerReader(path: path)
        defer { reader.close() }
        let known = try await reader.lookup([key])
        print(known[key]?.record.document.description ?? "unknown")
        #expect(lines == ["a.txt"])
    }

    @Test func `The page shows what is compiled here`() {
        #expect(DocumentationPage.linesNotCompiled(of: "RunLedger") == [])
    }
}
