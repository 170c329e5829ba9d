import AnalysisCore
import RunLedger
import Testing

@Suite struct PruneTests {
    private let folder: TemporaryFolder
    private let ledger: Ledger

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(test: folder.ledger)
    }

    /// A run over documents; those that were analyzed before are taken from the ledger.
    private func run(_ documents: Range<Int>) async throws -> RunID {
        let run = try await ledger.startRun(Samples.configuration())
        let known = try await ledger.reader.lookup(documents.map(Samples.resultKey))
        for index in documents {
            let record: Record
            if let stored = known[Samples.resultKey(index)] {
                let name = DocumentID("reviews/\(index).txt")
                record = stored.reused(for: name, index: index, source: Samples.source(index))
            } else {
                try await run.append(Samples.call(index))
                record = Samples.analyzed(index)
            }
            try await run.append(RecordEntry(record: record, key: Samples.resultKey(index)))
        }
        try await run.finish(.finished)
        return run.run
    }

    @Test func `the newest runs stay, and what they took from older ones is found as before`()
        async throws
    {
        _ = try await run(0..<300)
        _ = try await run(0..<10)
        let kept = try await run(5..<12)
        let records = try await ledger.reader.records(of: kept).all()

        let report = try await ledger.prune(keeping: 1)
        #expect(report.runs == 2)
        #expect(report.records == 310)
        #expect(report.calls == 300)
        #expect(report.bytes > 100_000)
        #expect(try await ledger.reader.runs().map(\.id) == [kept])
        #expect(try await ledger.reader.records(of: kept).all() == records)
        let found = try await ledger.reader.lookup((0..<20).map(Samples.resultKey))
        #expect(Set(found.values.map(\.record.index)) == Set(5..<12))
        #expect(
            try await ledger.reader.known(
                among: ["reviews/4.txt", "reviews/5.txt"].map { DocumentID($0) }
            ) == [DocumentID("reviews/5.txt")]
        )
        #expect(try await ledger.reader.problems() == [])
    }

    @Test func `a run number is never given twice`() async throws {
        let first = try await run(0..<1)
        _ = try await ledger.prune(keeping: 0)
        #expect(try await ledger.reader.runs() == [])
        #expect(try await run(0..<1) > first)
    }

    @Test func `a run that goes on is not pruned`() async throws {
        let current = try await ledger.startRun(Samples.configuration())
        #expect(try await ledger.prune(keeping: 0) == PruneReport())
        try await current.append(Samples.entry(0))
    }

    @Test func `raw answers are pruned apart from what was made of them`() async throws {
        let old = try await run(0..<10)
        _ = try await run(10..<20)
        let records = try await ledger.reader.records(of: old).all()
        let spending = try await ledger.reader.run(old).spending
        let report = try await ledger.pruneAnswers(keeping: 1)
        #expect(report.answers == 10)
        #expect(report.runs == 0)
        #expect(try await ledger.reader.records(of: old).all() == records)
        #expect(try await ledger.reader.run(old).spending == spending)
        let answers = try await ledger.reader.answers(to: (0..<20).map(Samples.requestKey))
        #expect(answers.count == 10)
    }
}
