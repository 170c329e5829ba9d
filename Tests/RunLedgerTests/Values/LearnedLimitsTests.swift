import AnalysisCore
import FoundationEssentials
import RunLedger
import Synchronization
import Testing

/// What the ledger remembers of the limits of keys and models.
@Suite struct LearnedLimitsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private static func endpoint(_ byte: UInt8) throws -> EndpointKey {
        try #require(EndpointKey(Array(repeating: byte, count: EndpointKey.byteCount)))
    }

    private static let known = LearnedLimits(
        requestsPerMinute: 4000,
        inputTokensPerMinute: 2_000_000,
        outputTokensPerMinute: 400_000,
        tokensPerMinute: 90_000,
        concurrency: 12
    )

    @Test func `limits are known to whoever opens the ledger next, each for its endpoint`()
        async throws
    {
        let (first, second) = (try Self.endpoint(1), try Self.endpoint(2))
        let sparse = LearnedLimits(concurrency: 1)
        let ledger = try Ledger(test: folder.ledger)
        try await ledger.startRun(Samples.configuration())
            .finish(.interrupted, limits: [first: Self.known, second: sparse])
        ledger.close()
        let next = try Ledger(test: folder.ledger)
        let known = try await next.limits(of: [first, second, Self.endpoint(3)])
        #expect(known == [first: Self.known, second: sparse])
    }

    @Test func `a later run replaces what it learned, and forgets what does not answer`()
        async throws
    {
        let (first, second) = (try Self.endpoint(1), try Self.endpoint(2))
        let ledger = try Ledger(test: folder.ledger)
        try await ledger.startRun(Samples.configuration())
            .finish(.finished, limits: [first: Self.known, second: Self.known])
        let later = LearnedLimits(concurrency: 3)
        try await ledger.startRun(Samples.configuration())
            .finish(.failed, limits: [first: later, second: nil])
        #expect(try await ledger.limits(of: [first, second]) == [first: later])
        try await ledger.startRun(Samples.configuration()).finish(.finished)
        #expect(try await ledger.limits(of: [first, second]) == [first: later])
    }

    @Test func `what is older than a week or dated into the future does not count, and goes`()
        async throws
    {
        let time = Mutex(Samples.start)
        let ledger = try Ledger(path: folder.ledger, now: { time.withLock { $0 } })
        defer { ledger.close() }
        let endpoint = try Self.endpoint(1)
        try await ledger.startRun(Samples.configuration())
            .finish(.finished, limits: [endpoint: Self.known])
        let days = 86_400.0
        for (shift, counts) in [(-1, false), (0, true), (7 * days, true), (7 * days + 1, false)] {
            time.withLock { $0 = Samples.start.addingTimeInterval(shift) }
            let known = try await ledger.limits(of: [endpoint])
            #expect(known == (counts ? [endpoint: Self.known] : [:]), "after \(shift) s")
        }
        let other = try Self.endpoint(2)
        try await ledger.startRun(Samples.configuration())
            .finish(.finished, limits: [other: Self.known])
        time.withLock { $0 = Samples.start.addingTimeInterval(1) }
        #expect(try await ledger.limits(of: [endpoint, other]) == [:])
    }
}
