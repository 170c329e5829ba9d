import AnalysisCore
import RunLedger
import Testing

@Suite struct LookupTests {
    private let folder: TemporaryFolder
    private let ledger: Ledger

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(test: folder.ledger)
    }

    private func record(_ entries: RecordEntry...) async throws -> RunID {
        let run = try await ledger.startRun(Samples.configuration())
        try await run.append(entries)
        try await run.finish(.finished)
        return run.run
    }

    @Test func `an analyzed record is found before a newer failure`() async throws {
        let key = Samples.resultKey(7)
        let first = try await record(RecordEntry(record: Samples.analyzed(7), key: key))
        _ = try await record(RecordEntry(record: Samples.failed(7, .network), key: key))
        let found = try await ledger.reader.lookup([key])
        #expect(found == [key: StoredRecord(run: first, record: Samples.analyzed(7))])
    }

    @Test func `of several records of a kind the newest is found`() async throws {
        let key = Samples.resultKey(7)
        _ = try await record(RecordEntry(record: Samples.failed(7, .network), key: key))
        let second = try await record(RecordEntry(record: Samples.failed(7, .refused), key: key))
        let found = try await ledger.reader.lookup([key])
        #expect(found == [key: StoredRecord(run: second, record: Samples.failed(7, .refused))])
    }

    @Test func `only what is as new as asked for counts`() async throws {
        let key = Samples.resultKey(7)
        let first = try await record(RecordEntry(record: Samples.analyzed(7), key: key))
        let second = try await record(RecordEntry(record: Samples.failed(7, .refused), key: key))
        let all = try await ledger.reader.lookup([key], since: first)
        #expect(all[key]?.run == first)
        let newer = try await ledger.reader.lookup([key], since: second)
        #expect(newer[key]?.run == second)
        let run = try await ledger.startRun(Samples.configuration())
        try await run.append(Samples.call(3, .answered(Samples.answer(3))))
        let requests = [Samples.requestKey(3)]
        #expect(try await ledger.reader.answers(to: requests, since: run.run).count == 1)
        let next = RunID(run.run.number + 1)
        #expect(try await ledger.reader.answers(to: requests, since: next).isEmpty)
    }

    @Test func `a document that was only skipped is not known`() async throws {
        var skipped = Samples.analyzed(7)
        skipped.outcome = .skipped(.interrupted, message: "The run was interrupted.")
        let failed = Samples.failed(8, .empty)
        _ = try await record(RecordEntry(record: skipped), RecordEntry(record: failed))
        let known = try await ledger.reader.known(among: [skipped.document, failed.document])
        #expect(known == [failed.document])
    }

    @Test func `skipped documents and unknown keys are not found`() async throws {
        let key = Samples.resultKey(7)
        var skipped = Samples.analyzed(7)
        skipped.outcome = .skipped(.budget, message: "The budget is used up.")
        _ = try await record(RecordEntry(record: skipped, key: key))
        #expect(try await ledger.reader.lookup([key, Samples.resultKey(8)]) == [:])
    }

    @Test(arguments: FailureReason.allCases)
    func `a failure is reused unless it may pass`(reason: FailureReason) {
        let stored = StoredRecord(run: RunID(1), record: Samples.failed(0, reason))
        #expect(stored.isReusable == !reason.isTransient)
    }

    @Test func `a reused record keeps its price and takes the document's new name and place`() {
        let stored = StoredRecord(run: RunID(1), record: Samples.analyzed(0))
        let reused = stored.reused(
            for: DocumentID("renamed.txt"),
            index: 5,
            source: Samples.source(9)
        )
        var expected = Samples.analyzed(0)
        expected.document = DocumentID("renamed.txt")
        expected.index = 5
        expected.source = Samples.source(9)
        expected.provenance?.isCached = true
        #expect(reused == expected)
    }

    @Test func `an answer is found by its request, also when no record was made of it`()
        async throws
    {
        var answer = Samples.answer(3)
        answer.probabilities = ["sentiment": ["positive": 0.75, "negative": 0.25]]
        answer.notes = ["no temperature"]
        answer.stop = .refused(category: "cyber", explanation: "No.")
        answer.notFound = ["total", "items.price"]
        let run = try await ledger.startRun(Samples.configuration())
        try await run.append(Samples.call(3, .answered(Samples.answer(3))))
        try await run.append(Samples.call(3, .answered(answer)))
        try await run.append(
            Samples.call(3, .failed(ProviderFailure(reason: .network, message: "cut")))
        )
        let found = try await ledger.reader.answers(
            to: [Samples.requestKey(3), Samples.requestKey(4)]
        )
        #expect(found.keys.map(\.description) == [Samples.requestKey(3).description])
        #expect(found[Samples.requestKey(3)]?.answer == answer)
        #expect(found[Samples.requestKey(3)]?.run == run.run)
        #expect(found[Samples.requestKey(3)]?.latency == .milliseconds(312))
    }

    @Test(
        arguments: [
            ModelAnswer.StopReason.finished, .maxTokens, .contextWindowFull,
            .refused(category: nil, explanation: nil), .other("pause_turn"), .other("refused"),
        ]
    )
    func `the reason why a model stopped survives`(stop: ModelAnswer.StopReason) async throws {
        var answer = Samples.answer(1)
        answer.stop = stop
        answer.usage = nil
        let run = try await ledger.startRun(Samples.configuration())
        try await run.append(Samples.call(1, .answered(answer)))
        let found = try await ledger.reader.answers(to: [Samples.requestKey(1)])
        #expect(found[Samples.requestKey(1)]?.answer == answer)
    }
}
