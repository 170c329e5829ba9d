import AnalysisCore
import GRDB
import Testing

@testable import RunLedger

@Suite struct LimitsFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private static func permit(_ id: Int64) -> LimitsFile.Permit {
        LimitsFile.Permit(id: id, worker: "w\(id)", picodollars: 10 * id, tokens: Int(id))
    }

    @Test func `what was committed is there for the next server`() async throws {
        let file = try LimitsFile(path: folder.ledger, job: "j")
        #expect(try file.content() == LimitsFile.Content())
        try await file.commit(
            LimitsFile.Content(
                permits: [Self.permit(1), Self.permit(2), Self.permit(3)],
                closed: [2],
                spentPicodollars: 7,
                spentTokens: 8,
                lastPermit: 3,
                learned: ["m": LearnedLimits(requestsPerMinute: 50, concurrency: 1)]
            )
        )
        try await file.commit(
            LimitsFile.Content(
                closed: [1, 99],
                spentPicodollars: .max,
                spentTokens: 9,
                lastPermit: 4,
                learned: ["m": LearnedLimits(tokensPerMinute: 60, concurrency: 1)]
            )
        )
        file.close()
        let next = try LimitsFile(path: folder.ledger, job: "j")
        defer { next.close() }
        #expect(
            try next.content()
                == LimitsFile.Content(
                    permits: [Self.permit(3)],
                    spentPicodollars: .max,
                    spentTokens: 9,
                    lastPermit: 4,
                    learned: ["m": LearnedLimits(tokensPerMinute: 60, concurrency: 1)]
                )
        )
    }

    @Test func `one server at a time has the file, and only that of its job`() throws {
        let file = try LimitsFile(path: folder.ledger, job: "j")
        let locked = #expect(throws: LedgerError.self) {
            try LimitsFile(path: folder.ledger, job: "j")
        }
        #expect(
            locked?.message
                == "Another limits server has \(folder.ledger). Wait until it has ended, "
                + "or name another file with --state."
        )
        file.close()
        let other = #expect(throws: LedgerError.self) {
            try LimitsFile(path: folder.ledger, job: "k")
        }
        #expect(other?.code == .mismatch)
        #expect(
            other?.message == "\(folder.ledger) is of the job j, not of k. Name another file with "
                + "--state, or that job with --job."
        )
    }

    @Test func `a ledger is no file of a limits server, nor the other way round`() throws {
        try Ledger(path: folder.ledger).close()
        let foreign = #expect(throws: LedgerError.self) {
            try LimitsFile(path: folder.ledger, job: "j")
        }
        #expect(foreign?.code == .foreignFile)
        let path = folder.ledger + "2"
        try LimitsFile(path: path, job: "j").close()
        let error = #expect(throws: LedgerError.self) { try Ledger(path: path) }
        #expect(error?.code == .foreignFile)
    }
}
