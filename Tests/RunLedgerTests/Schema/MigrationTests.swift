import AnalysisCore
import FoundationEssentials
import GRDB
import JSON
import Testing

@testable import RunLedger

/// Ledgers of earlier versions, which the fixtures hold as they were.
///
/// A migration that is added leaves these tests as they are and adds a fixture: the ledger as the
/// version before it wrote it.
@Suite struct MigrationTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// The fixtures, named after the last migration that they have seen.
    private static let earlier = Array(1..<LedgerSchema.migrator.migrations.count)

    private static func fixture(_ version: Int) throws -> String {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let path = tests.path + "/Fixtures/ledger-\(version).sql"
        return String(decoding: try TemporaryFolder.contents(of: path), as: UTF8.self)
    }

    private func makeLedger(version: Int) throws {
        let queue = try DatabaseQueue(path: folder.ledger)
        try queue.writeWithoutTransaction { try $0.execute(sql: Self.fixture(version)) }
        try queue.close()
    }

    @Test(arguments: earlier)
    func `a ledger of an earlier version is brought up to date with all it holds`(
        version: Int
    ) async throws {
        try makeLedger(version: version)
        let ledger = try Ledger(test: folder.ledger)
        #expect(try await ledger.reader.problems() == [])
        #expect(try await ledger.reader.records(of: RunID(1)).all() == Self.records)
        let runs = try await ledger.reader.runs()
        #expect(runs.map(\.status) == [.crashed, .finished])
        #expect(runs.map(\.resumed) == [RunID(1), nil])
        #expect(runs.map(\.configuration.shard) == [.init(index: 1, count: 2), nil])
        #expect(runs.last?.counts == RunCounts(analyzed: 1, failed: 1, skipped: 1))
        let key = try #require(ResultKey(hexadecimal: String(repeating: "e5", count: 32)))
        #expect(try await ledger.reader.lookup([key])[key]?.record == Self.records[0])
        let request = try #require(RequestKey(hexadecimal: String(repeating: "c3", count: 32)))
        let answer = try await ledger.reader.answers(to: [request])[request]
        #expect(answer?.answer.text == #"{"sentiment":"positive"}"#)
        #expect(answer?.answer.notes == ["no temperature"])

        let run = try await ledger.startRun(Samples.configuration())
        try await run.append(Samples.entry(0))
        try await run.finish(.finished)
        #expect(run.run == RunID(3))
    }

    @Test(arguments: earlier)
    func `a migrated ledger has the schema of a new one`(version: Int) async throws {
        try makeLedger(version: version)
        let migrated = try await Self.schema(of: Ledger(path: folder.ledger))
        let new = try await Self.schema(of: Ledger(path: folder.path + "/new.sqlite"))
        #expect(migrated == new)
    }

    @Test(arguments: earlier)
    func `a reader brings an earlier ledger up to date, unless somebody writes to it`(
        version: Int
    ) async throws {
        try makeLedger(version: version)
        let lock = try LedgerLock(ledger: folder.ledger)
        let error = #expect(throws: LedgerError.self) { try LedgerReader(path: folder.ledger) }
        #expect(
            error?.message == """
                The ledger \(folder.ledger) was written by an older version of analyze and cannot \
                be brought up to date here, since it is in use or read-only. Use a copy of it.
                """
        )
        lock.release()
        let reader = try LedgerReader(path: folder.ledger)
        #expect(try await reader.records(of: RunID(1)).all() == Self.records)
    }

    @Test func `every migration but the last has a fixture, and none was ever changed`() throws {
        #expect(
            LedgerSchema.migrator.migrations
                == [
                    "1 tables", "2 views", "3 crashes", "4 summaries", "5 no crashes", "6 keys",
                    "7 answering models", "8 limits", "9 capabilities", "10 batches",
                ]
        )
        for version in Self.earlier {
            let name = LedgerSchema.migrator.migrations[version - 1]
            let path = folder.path + "/\(version)"
            let old = try DatabaseQueue(path: path + "-old")
            try old.writeWithoutTransaction { try $0.execute(sql: Self.fixture(version)) }
            let new = try DatabaseQueue(path: path + "-new")
            try LedgerSchema.migrator.migrate(new, upTo: name)
            #expect(try old.read(Self.schema) == new.read(Self.schema))
        }
    }

    @Test func `a kill while a ledger is made leaves one that can be made`() throws {
        let queue = try DatabaseQueue(path: folder.ledger)
        try queue.write { database in
            try database.execute(
                sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)"
            )
        }
        try queue.close()
        try Ledger(path: folder.ledger).close()
    }

    private static func schema(of ledger: Ledger) async throws -> [String] {
        try await ledger.reader.read(schema)
    }

    @Sendable private static func schema(_ database: Database) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT name || ': ' || coalesce(sql, '') FROM sqlite_master
                WHERE tbl_name <> 'grdb_migrations' AND name NOT LIKE 'sqlite_%' ORDER BY name
                """
        )
    }

    private static let records: [AnalysisCore.Record] = [
        AnalysisCore.Record(
            document: DocumentID("reviews/1.txt"),
            index: 0,
            outcome: .analyzed(fields: ["sentiment": "positive", "confidence": 0.93]),
            source: AnalysisCore.Record.Source(
                format: .text,
                encoding: "UTF-8",
                bytes: 120,
                contentHash: String(repeating: "a1", count: 32)
            ),
            metadata: ["title": "One"],
            provenance: AnalysisCore.Record.Provenance(
                model: Samples.model,
                batch: 1,
                usage: TokenUsage(input: 300, output: 20, cacheRead: 7),
                cost: Cost(picodollars: 127_500_001),
                latency: .milliseconds(312),
                requestID: "req_1",
                notes: ["re-asked"]
            ),
            findings: [Finding(kind: "hidden-text", message: "3 words", count: 3, line: 7)]
        ),
        AnalysisCore.Record(
            document: DocumentID("reviews.xml#2"),
            index: 1,
            outcome: .failed(.overloaded, message: "Overloaded."),
            source: AnalysisCore.Record.Source(
                format: .xml,
                encoding: "ISO-8859-1",
                bytes: 80,
                contentHash: String(repeating: "b2", count: 32)
            ),
            provenance: AnalysisCore.Record.Provenance(
                model: Samples.model,
                batch: 1,
                latency: .milliseconds(5)
            )
        ),
        AnalysisCore.Record(
            document: DocumentID("reviews/3.png"),
            index: 2,
            outcome: .skipped(.unsupportedFormat, message: "A PNG image.")
        ),
    ]
}
