import AnalysisCore
import JSON
import RunLedger
import Testing

@Suite struct RunsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `runs are listed, the newest first`() async throws {
        let ledger = try Ledger(test: folder.ledger)
        for status in [RunStatus.finished, .interrupted, .stopped, .failed] {
            try await ledger.startRun(Samples.configuration()).finish(status)
        }
        let runs = try await ledger.reader.runs()
        #expect(runs.map(\.id.number) == [4, 3, 2, 1])
        #expect(runs.map(\.status) == [.failed, .stopped, .interrupted, .finished])
        #expect(try await ledger.reader.run(RunID(2)).status == .interrupted)
    }

    @Test func `a run that is not there is said not to be`() async throws {
        let ledger = try Ledger(test: folder.ledger)
        let none = await #expect(throws: LedgerError.self) { try await ledger.reader.run() }
        #expect(none?.code == .noSuchRun)
        #expect(
            none?.message == """
                The ledger \(folder.ledger) holds no run yet. Start one with `analyze PATH`.
                """
        )
        let other = await #expect(throws: LedgerError.self) {
            try await ledger.reader.run(RunID(7))
        }
        #expect(
            other?.message == """
                The ledger \(folder.ledger) holds no run 7. `analyze runs` lists those it holds.
                """
        )
        #expect(try await ledger.reader.records(of: RunID(7)).all() == [])
    }

    @Test func `a skipped document of which answers are known is no result from the ledger`()
        async throws
    {
        func append(to run: RunRecorder) async throws {
            var record = Samples.analyzed(0)
            record.provenance?.isCached = true
            try await run.append(RecordEntry(record: record))
            record.document = DocumentID("reviews/1.txt")
            record.index = 1
            record.outcome = .skipped(.budget, message: "")
            try await run.append(RecordEntry(record: record))
        }
        let ledger = try Ledger(test: folder.ledger)
        let finished = try await ledger.startRun(Samples.configuration())
        try await append(to: finished)
        try await finished.finish(.finished)
        let died = try await ledger.startRun(Samples.configuration())
        try await append(to: died)
        ledger.close()

        let counts = RunCounts(analyzed: 1, skipped: 1, cached: 1)
        let next = try Ledger(test: folder.ledger)
        #expect(try await next.reader.run(finished.run).counts == counts)
        #expect(try await next.reader.run(died.run).counts == counts)
    }

    @Test func `a run whose process died counts as crashed when the ledger is opened next`()
        async throws
    {
        let ledger = try Ledger(test: folder.ledger)
        let run = try await ledger.startRun(Samples.configuration())
        try await run.append(Samples.call(0))
        try await run.append(Samples.entry(0))
        ledger.close()

        let next = try Ledger(test: folder.ledger)
        let crashed = try await next.reader.run(run.run)
        #expect(crashed.status == .crashed)
        #expect(crashed.ended == nil)
        #expect(crashed.counts == RunCounts(analyzed: 1))
        #expect(crashed.spending.requests == 1)
        #expect(
            try await next.reader.unfinishedRun(like: Samples.configuration())?.id == run.run
        )

        let resumed = try await next.startRun(Samples.configuration(), resuming: run.run)
        try await resumed.finish(.finished)
        #expect(try await next.reader.run().resumed == run.run)
        #expect(try await next.reader.unfinishedRun(like: Samples.configuration()) == nil)
    }

    @Test func `an unfinished run of another pipeline, input or shard is another job`()
        async throws
    {
        let ledger = try Ledger(test: folder.ledger)
        try await ledger.startRun(Samples.configuration()).finish(.interrupted)
        var others = [
            Samples.configuration(pipelineHash: "p2"),
            Samples.configuration(shard: .init(index: 1, count: 2)),
            Samples.configuration(),
        ]
        others[2].inputs = ["reviews"]
        for other in others {
            #expect(try await ledger.reader.unfinishedRun(like: other) == nil)
        }
        var same = Samples.configuration()
        same.options = [:]
        #expect(try await ledger.reader.unfinishedRun(like: same)?.status == .interrupted)
    }

    @Test func `a closed ledger says that it is closed`() async throws {
        let ledger = try Ledger(test: folder.ledger)
        ledger.close()
        ledger.close()
        let writing = await #expect(throws: LedgerError.self) {
            try await ledger.startRun(Samples.configuration())
        }
        let reading = await #expect(throws: LedgerError.self) { try await ledger.reader.runs() }
        #expect(writing?.code == .closed)
        #expect(reading?.code == .closed)
    }
}
