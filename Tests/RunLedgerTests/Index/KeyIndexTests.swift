import AnalysisCore
import GRDB
import Testing

@testable import RunLedger

/// Look-ups where some rows are in the index of keys, and some behind it.
@Suite struct KeyIndexTests {
    private let folder: TemporaryFolder
    private let ledger: Ledger

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(test: folder.ledger)
    }

    private static let count = KeyIndex.maximumTail + 100

    private func indexed(_ table: String) async throws -> Int {
        try await ledger.reader.read { database in
            try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
        }
    }

    @Test func `records are found in the index and behind it, by whoever looks`() async throws {
        let run = try await ledger.startRun(Samples.configuration())
        let keys = (0..<Self.count + 50).map(Samples.resultKey)
        try await run.append((0..<50).map(Samples.entry))
        #expect(try await ledger.reader.lookup(keys).count == 50)
        #expect(try await indexed("record_keys") == 0)
        try await run.append((50..<Self.count).map(Samples.entry))
        #expect(try await indexed("record_keys") == Self.count)
        try await run.append((Self.count..<Self.count + 50).map(Samples.entry))
        #expect(try await indexed("record_keys") == Self.count)

        let other = try LedgerReader(path: folder.ledger)
        for reader in [ledger.reader, other] {
            let found = try await reader.lookup(keys)
            #expect(found.count == keys.count)
            #expect(keys.allSatisfy { Samples.resultKey(found[$0]?.record.index ?? -1) == $0 })
            #expect(try await reader.lookup([Samples.resultKey(-1)]).isEmpty)
        }
    }

    @Test func `answers are found in the index and behind it`() async throws {
        let run = try await ledger.startRun(Samples.configuration())
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for index in 0..<Self.count {
                tasks.addTask { try await run.append(Samples.call(index)) }
            }
            try await tasks.waitForAll()
        }
        #expect(try await indexed("call_keys") > KeyIndex.maximumTail)
        try await run.append(Samples.call(7, .answered(Samples.answer(8))))
        let requests = (0..<Self.count).map(Samples.requestKey)
        let found = try await ledger.reader.answers(to: requests)
        #expect(found.count == Self.count)
        #expect(found[Samples.requestKey(7)]?.answer.requestID == Samples.answer(8).requestID)
        #expect(found[Samples.requestKey(9)]?.answer.requestID == Samples.answer(9).requestID)
    }

    @Test(arguments: [true, false])
    func `an analyzed record goes before a failure, whichever of them is in the index`(
        analyzedFirst: Bool
    ) async throws {
        let key = Samples.resultKey(-7)
        let run = try await ledger.startRun(Samples.configuration())
        let records = [Samples.analyzed(9001), Samples.failed(9002, .network)]
        let entries = records.map { RecordEntry(record: $0, key: key) }
        try await run.append(entries[analyzedFirst ? 0 : 1])
        try await run.append((0..<Self.count).map(Samples.entry))
        try await run.append(entries[analyzedFirst ? 1 : 0])
        try await run.append(
            RecordEntry(record: Samples.failed(9003, .network), key: Samples.resultKey(-8))
        )
        let found = try await ledger.reader.lookup([key, Samples.resultKey(-8)])
        #expect(found[key]?.record == records[0])
        #expect(found[Samples.resultKey(-8)]?.record.index == 9003)
    }

    @Test func `of several records behind the index the newest is found`() async throws {
        let key = Samples.resultKey(1)
        let run = try await ledger.startRun(Samples.configuration())
        for index in 1...3 {
            let record = Samples.failed(index, .network)
            try await run.append(RecordEntry(record: record, key: key))
            #expect(try await ledger.reader.lookup([key])[key]?.record == record)
        }
    }

    @Test func `rows with the numbers of removed ones are found`() async throws {
        let first = try await ledger.startRun(Samples.configuration())
        try await first.append((0..<20).map(Samples.entry))
        try await first.finish(.finished)
        let keys = (0..<40).map(Samples.resultKey)
        #expect(try await ledger.reader.lookup(keys).count == 20)
        _ = try await ledger.prune(keeping: 0)
        #expect(try await ledger.reader.lookup(keys).isEmpty)
        let second = try await ledger.startRun(Samples.configuration())
        try await second.append((20..<30).map(Samples.entry))
        let found = try await ledger.reader.lookup(keys)
        #expect(Set(found.keys) == Set(keys[20..<30]))
    }
}
