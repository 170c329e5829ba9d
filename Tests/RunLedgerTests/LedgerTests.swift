import AnalysisCore
import GRDB
import JSON
import Testing

@testable import RunLedger

@Suite struct LedgerTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `what was appended is read back from a ledger opened anew`() async throws {
        let path = folder.path + "/deep/er/ledger.sqlite"
        let records = Self.records
        let ledger = try Ledger(test: path)
        let run = try await ledger.startRun(Samples.configuration())
        for record in records {
            try await run.append(RecordEntry(record: record, key: Samples.resultKey(record.index)))
        }
        try await run.finish(.finished, discovered: records.count)
        ledger.close()

        let reader = try LedgerReader(path: path)
        #expect(try await reader.records(of: run.run, pageSize: 2).all() == records)
    }

    @Test func `records come in the order of the input, whatever the order of their ends`()
        async throws
    {
        let ledger = try Ledger(test: folder.ledger)
        let run = try await ledger.startRun(Samples.configuration())
        for index in [4, 0, 3, 1, 2] { try await run.append(Samples.entry(index)) }
        let indexes = try await ledger.reader.records(of: run.run).all().map(\.index)
        #expect(indexes == [0, 1, 2, 3, 4])
    }

    @Test func `records of some places are read, a page at a time`() async throws {
        let ledger = try Ledger(test: folder.ledger)
        let run = try await ledger.startRun(Samples.configuration())
        for index in 0..<20 where index != 7 { try await run.append(Samples.entry(index)) }
        let some = ledger.reader.records(of: run.run, at: 5..<12, pageSize: 3)
        #expect(try await some.all().map(\.index) == [5, 6, 8, 9, 10, 11])
    }

    @Test func `costs of any size add up, also in a run whose process died`() async throws {
        let path = folder.ledger
        let ledger = try Ledger(test: path)
        let run = try await ledger.startRun(Samples.configuration())
        for index in 0..<3 {
            var call = Samples.call(index)
            call.cost = Cost(picodollars: .max - 1)
            try await run.append(call)
        }
        #expect(run.spending.knownCost == Cost(picodollars: .max))
        let read = try await ledger.reader.run()
        #expect(read.spending.knownCost == Cost(picodollars: .max))
        #expect(read.spending.requests == 3)
    }

    @Test func `what could not be read is kept as it came`() async throws {
        let ledger = try Ledger(test: folder.ledger)
        let run = try await ledger.startRun(Samples.configuration())
        let failure = ProviderFailure(
            reason: .serverError,
            message: "no JSON",
            unreadableAnswer: #"{"type": "message", "con"#
        )
        try await run.append(Samples.call(0, .failed(failure)))
        let kept = try await ledger.reader.read { database in
            try String.fetchOne(database, sql: "SELECT answer_details ->> 'unreadable' FROM calls")
        }
        #expect(kept == #"{"type": "message", "con"#)
    }

    @Test func `tells whether a process writes to it`() async throws {
        let path = folder.ledger
        let ledger = try Ledger(test: path)
        let reader = try LedgerReader(path: path)
        #expect(reader.isBeingWritten == true)
        ledger.close()
        #expect(reader.isBeingWritten == false)
    }

    @Test func `a document has one record in a run, and the others of its group stay`()
        async throws
    {
        let ledger = try Ledger(path: folder.ledger)
        let run = try await ledger.startRun(Samples.configuration())
        try await run.append(Samples.entry(0))
        let refused = await withTaskGroup(of: Int.self) { tasks in
            for index in 0..<20 {
                tasks.addTask {
                    do throws(LedgerError) {
                        try await run.append(Samples.entry(index))
                        return 0
                    } catch {
                        return error.code == .invalidEntry ? 1 : 1000
                    }
                }
            }
            return await tasks.reduce(0, +)
        }
        #expect(refused == 1)
        #expect(run.counts == RunCounts(analyzed: 20))
        #expect(try await ledger.reader.records(of: run.run).all().count == 20)
    }

    @Test func `many tasks append at once, and each returns when its record is committed`()
        async throws
    {
        let ledger = try Ledger(path: folder.ledger)
        let reader = try LedgerReader(path: folder.ledger)
        let run = try await ledger.startRun(Samples.configuration())
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for index in 0..<1000 {
                tasks.addTask {
                    try await run.append(Samples.entry(index))
                    let found = try await reader.lookup([Samples.resultKey(index)])
                    #expect(found.count == 1)
                }
            }
            try await tasks.waitForAll()
        }
        #expect(run.counts.analyzed == 1000)
    }

    @Test func `a write of a cancelled task is committed all the same`() async throws {
        let ledger = try Ledger(
            path: folder.ledger,
            policy: GroupCommitPolicy(interval: .seconds(1000), maximumCount: 1000)
        )
        let run = try await ledger.startRun(Samples.configuration())
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await run.append(Samples.entry(0)) }
            tasks.addTask { try await run.append(Samples.entry(1)) }
            tasks.cancelAll()
            try await tasks.waitForAll()
        }
        #expect(run.counts.analyzed == 2)
    }

    @Test func `totals of a run are those of its rows`() async throws {
        let ledger = try Ledger(test: folder.ledger)
        let run = try await ledger.startRun(Samples.configuration())
        try await run.append(Samples.call(0))
        try await run.append(
            Samples.call(
                1,
                .failed(ProviderFailure(reason: .overloaded, message: "overloaded", status: 529))
            )
        )
        var unpriced = Samples.call(2)
        unpriced.cost = nil
        try await run.append(unpriced)
        try await run.append(Self.records.map { RecordEntry(record: $0) })
        let running = try await ledger.reader.run()
        try await run.finish(
            .stopped,
            message: "The budget is used up.",
            discovered: 9,
            summary: ["gates": [], "p95": 1.5]
        )
        let ended = try await ledger.reader.run()

        #expect(running.status == .running)
        #expect(running.counts == ended.counts)
        #expect(running.spending == ended.spending)
        #expect(ended.counts == RunCounts(analyzed: 2, failed: 2, skipped: 1, cached: 1))
        #expect(
            ended.spending
                == RunSpending(
                    requests: 3,
                    usage: TokenUsage(input: 600, output: 40, cacheRead: 14),
                    knownCost: Cost(picodollars: 255_000_002),
                    unpricedRequests: 1
                )
        )
        #expect(ended.spending.cost == nil)
        #expect(ended.configuration == Samples.configuration())
        #expect(ended.started == Samples.start)
        #expect(ended.ended == Samples.start)
        #expect(ended.status == .stopped)
        #expect(ended.statusMessage == "The budget is used up.")
        #expect(ended.discovered == 9)
        #expect(ended.summary == ["gates": [], "p95": 1.5])
        #expect(running.summary == nil)
    }

    /// One record of each kind, with all that can stand in one.
    static let records: [AnalysisCore.Record] = {
        var rich = Samples.analyzed(0)
        rich.findings = [
            Finding(kind: "hidden-text", message: "3 words are hidden", count: 3, line: 7),
            Finding(kind: "injection", message: "\"quoted\"\n"),
        ]
        rich.provenance?.notes = ["fell back", "re-asked"]
        rich.provenance?.coverage = 0.125
        rich.provenance?.chunks = 4
        rich.provenance?.packed = 3
        rich.provenance?.cost = nil
        rich.provenance?.isCached = true
        rich.outcome = .analyzed(
            fields: ["text": "a\0b\u{202E}é🙂", "none": nil, "list": [1, 2.5, true, ["x": "y"]]]
        )
        var bare = Samples.analyzed(4)
        bare.outcome = .analyzed(fields: [:])
        bare.provenance?.requestID = nil
        return [
            rich,
            Samples.failed(1, .refused, message: "The model refused: \"no\"."),
            Record(
                document: DocumentID("a folder/ünicode\n%FF#7"),
                index: 2,
                outcome: .failed(.unreadable, message: "Permission denied.")
            ),
            Record(
                document: DocumentID("picture.png"),
                index: 3,
                outcome: .skipped(.unsupportedFormat, message: "A PNG image.")
            ),
            bare,
        ]
    }()
}
