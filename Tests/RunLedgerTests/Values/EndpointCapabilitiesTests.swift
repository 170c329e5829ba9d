import FoundationEssentials
import JSON
import RunLedger
import Synchronization
import Testing

/// What the ledger remembers of what servers can do.
@Suite struct EndpointCapabilitiesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private static func endpoint(_ byte: UInt8) throws -> EndpointKey {
        try #require(EndpointKey(Array(repeating: byte, count: EndpointKey.byteCount)))
    }

    @Test func `they are known to whoever opens the ledger next, and replaced`() async throws {
        let (first, second) = (try Self.endpoint(1), try Self.endpoint(2))
        let ledger = try Ledger(test: folder.ledger)
        try await ledger.keep([first: ["schema": "prompt"], second: ["schema": "strict"]])
        try await ledger.keep([second: ["schema": "enforced", "patterns": "plain"]])
        ledger.close()
        let next = try Ledger(test: folder.ledger)
        let known = try await next.capabilities(of: [first, second, Self.endpoint(3)])
        #expect(
            known == [
                first: ["schema": "prompt"], second: ["schema": "enforced", "patterns": "plain"],
            ]
        )
    }

    @Test func `they count for thirty days`() async throws {
        let time = Mutex(Samples.start)
        let endpoint = try Self.endpoint(1)
        let ledger = try Ledger(path: folder.ledger, now: { time.withLock { $0 } })
        defer { ledger.close() }
        try await ledger.keep([endpoint: ["schema": "prompt"]])
        for (days, isKnown) in [(30.0, true), (31, false), (-1, false)] {
            time.withLock { $0 = Samples.start.addingTimeInterval(days * 86_400) }
            let known = try await ledger.capabilities(of: [endpoint])
            #expect(known.isEmpty != isKnown, "after \(days) days")
        }
    }
}
