import AnalysisCore
import GRDB
import JSON
import Synchronization
import Testing

@testable import RunLedger

/// The journal of batches that are handed to providers.
@Suite struct BatchJournalTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private static func item(_ number: Int) -> BatchItem {
        BatchItem(
            customID: "n_\(number)",
            request: Samples.requestKey(number),
            documents: [DocumentID("\(number).txt")],
            attempt: 1
        )
    }

    /// A batch of so many requests that a provider has.
    private static func submitted(
        _ count: Int,
        in ledger: Ledger,
        nonce: String = "n",
        isOver: Bool = true
    ) async throws -> ProviderBatch {
        let run = try await ledger.startRun(Samples.configuration())
        let number = try await ledger.beginBatch(
            of: run.run,
            nonce: nonce,
            model: Samples.model,
            account: nil,
            deadline: nil
        )
        try await ledger.add((0..<count).map(item), toBatch: number)
        try await ledger.intend(
            batch: number,
            requests: count,
            bytes: 1000,
            reserved: .init(cost: Cost(picodollars: 1000), tokens: 500)
        )
        try await ledger.submitted(batch: number, as: "msgbatch_1", expires: nil)
        if isOver { try await run.finish(.interrupted) }
        let batches = try await ledger.reader.batches()
        return try #require(batches.first { $0.number == number })
    }

    private static func answer(_ number: Int) -> CollectedLine {
        .succeeded(
            customID: "n_\(number)",
            ModelAnswer(
                text: "answer \(number)",
                stop: .finished,
                usage: TokenUsage(input: 10, output: 2),
                model: "claude-haiku-5-5"
            ),
            Cost(picodollars: 7)
        )
    }

    private static func lines(
        _ lines: [CollectedLine],
        failingAt end: Int? = nil
    ) -> @Sendable () throws -> CollectedLine? {
        struct Broken: Error {}
        let next = Mutex(0)
        return {
            try next.withLock { next in
                if next == end { throw Broken() }
                defer { next += 1 }
                return next < lines.count ? lines[next] : nil
            }
        }
    }

    @Test func `each step of a batch is in the ledger, also when it is opened anew`() async throws {
        let ledger = try Ledger(test: folder.ledger)
        var batch = try await Self.submitted(3, in: ledger)
        #expect(batch.state == .submitted && batch.isConfirmed && batch.remoteID == "msgbatch_1")
        #expect(batch.requests == 3 && batch.bytes == 1000 && batch.reserved.tokens == 500)
        try await ledger.note(batch: batch.number, done: 2)
        try await ledger.cancelled(batch: batch.number)
        try await ledger.note(batch: batch.number, done: 3, hasEnded: true)
        ledger.close()
        let reader = try LedgerReader(path: folder.ledger)
        batch = try #require(try await reader.batches(openOnly: true).first)
        #expect(batch.state == .ended && batch.done == 3)
        #expect(batch.cancelled != nil && batch.ended != nil)
    }

    @Test func `results are joined by their ids, and all requests are accounted for`()
        async throws
    {
        let ledger = try Ledger(test: folder.ledger)
        let batch = try await Self.submitted(7, in: ledger)
        let failure = ProviderFailure(reason: .rejected, message: "no")
        let counts = try await ledger.collect(
            batch,
            from: Self.lines([
                Self.answer(4), Self.answer(0), Self.answer(4),
                .errored(customID: "n_1", failure), .canceled(customID: "n_2"),
                .expired(customID: "n_3"), .expired(customID: "nobody"),
                .unreadable(number: 8, Array("{\"cus".utf8)), Self.answer(6),
            ])
        )
        #expect(counts.succeeded == 3 && counts.errored == 1 && counts.canceled == 1)
        #expect(counts.expired == 1 && counts.missing == 1 && counts.total == batch.requests)
        #expect(counts.duplicated == 1 && counts.foreign == 1 && counts.unreadable == 1)

        let answers = try await ledger.reader.answers(to: (0..<7).map(Samples.requestKey))
        #expect(Set(answers.keys) == Set([0, 4, 6].map(Samples.requestKey)))
        #expect(answers[Samples.requestKey(4)]?.answer.text == "answer 4")
        #expect(answers[Samples.requestKey(4)]?.cost == Cost(picodollars: 7))

        let standings = try await ledger.reader.batchStandings(
            of: [1, 3, 5].map(Samples.requestKey)
        )
        #expect(standings[Samples.requestKey(1)]?.first?.outcome == .errored)
        #expect(standings[Samples.requestKey(1)]?.first?.reason == .rejected)
        #expect(standings[Samples.requestKey(3)]?.first?.outcome == .expired)
        #expect(standings[Samples.requestKey(5)]?.first?.outcome == .missing)

        let collected = try #require(try await ledger.reader.batches().first)
        #expect(collected.state == .collected && collected.counts == counts)
        // What is missing may have been paid for: a seventh of what was kept free.
        #expect(collected.spent.cost == Cost(picodollars: 3 * 7 + 1000 / 7))
        let run = try await ledger.reader.run()
        #expect(run.spending.requests == 4)
        #expect(run.spending.knownCost == Cost(picodollars: 21))
        #expect(run.spending.usage == TokenUsage(input: 30, output: 6))
        let line = try await ledger.maintain { database in
            try String.fetchOne(database, sql: "SELECT line FROM batch_lines WHERE number = 8")
        }
        #expect(line == "{\"cus")
    }

    @Test func `results that break off leave nothing behind, and are taken whole afterwards`()
        async throws
    {
        let ledger = try Ledger(test: folder.ledger)
        let batch = try await Self.submitted(4, in: ledger)
        let lines = (0..<4).map(Self.answer)
        for end in 0..<4 {
            await #expect(throws: LedgerError.self) {
                try await ledger.collect(batch, from: Self.lines(lines, failingAt: end))
            }
            let answers = try await ledger.reader.answers(to: (0..<4).map(Samples.requestKey))
            #expect(answers.isEmpty)
        }
        #expect(try await ledger.reader.batches(openOnly: true).count == 1)
        let counts = try await ledger.collect(batch, from: Self.lines(lines))
        #expect(counts.succeeded == 4 && counts.duplicated == 0)
        // To do it once more adds nothing.
        let again = try await ledger.collect(batch, from: Self.lines(lines))
        #expect(again == counts)
        #expect(try await ledger.reader.run().spending.requests == 4)
    }

    @Test func `an id is in a batch once`() async throws {
        let ledger = try Ledger(test: folder.ledger)
        let batch = try await Self.submitted(2, in: ledger)
        let error = await #expect(throws: LedgerError.self) {
            try await ledger.add([Self.item(1)], toBatch: batch.number)
        }
        #expect(error?.code == .invalidEntry)
    }

    @Test func `batches that nobody was told of are dropped, and others stay`() async throws {
        let ledger = try Ledger(test: folder.ledger)
        let batch = try await Self.submitted(2, in: ledger)
        let gathering = try await ledger.beginBatch(
            of: batch.run,
            nonce: "other",
            model: Samples.model,
            account: nil,
            deadline: nil
        )
        try await ledger.add([Self.item(9)], toBatch: gathering)
        #expect(try await ledger.reader.batchStandings(of: [Samples.requestKey(9)]).isEmpty)
        try await ledger.dropGatheringBatches()
        #expect(try await ledger.reader.batches().map(\.number) == [batch.number])
    }

    @Test func `a run whose batches may still be answered is not pruned`() async throws {
        let ledger = try Ledger(test: folder.ledger)
        let batch = try await Self.submitted(2, in: ledger)
        for _ in 0..<3 {
            let run = try await ledger.startRun(Samples.configuration())
            try await run.finish(.finished)
        }
        #expect(try await ledger.prune(keeping: 1).runs == 2)
        #expect(try await ledger.reader.batches().count == 1)
        _ = try await ledger.collect(batch, from: Self.lines([]))
        #expect(try await ledger.prune(keeping: 1).runs == 1)
        #expect(try await ledger.reader.batches().isEmpty)
    }
}
