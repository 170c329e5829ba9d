import HTTPTransport
import Synchronization
import Testing

@testable import AnthropicKit

/// Credentials that are fetched once for all who need them.
@Suite(.timeLimit(.minutes(10)))
struct RenewedCredentialsTests {
    /// Counts fetches, each of which gives another key.
    private final class Counter: Sendable {
        let count = Mutex(0)

        func next() -> Int {
            count.withLock { count in
                count += 1
                return count
            }
        }
    }

    @Test func `a hundred requests at once make one fetch`() async throws {
        let counter = Counter()
        let source = RenewedCredentials { () async throws(AnthropicError) in
            .init(Credential(Secret("key-\(counter.next())")))
        }
        let keys = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<100 {
                group.addTask { try await source.credential().secret.revealed }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(keys == ["key-1"])
    }

    @Test func `all who were refused get the same new key`() async throws {
        let counter = Counter()
        let source = RenewedCredentials { () async throws(AnthropicError) in
            .init(Credential(Secret("key-\(counter.next())")))
        }
        let refused = try await source.credential()
        let keys = try await withThrowingTaskGroup(of: String?.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await source.credential(insteadOf: refused)?.secret.revealed
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(keys == ["key-2"])
        #expect(source.secrets.map(\.revealed) == ["key-2", "key-1"])
    }

    @Test func `requests go on with a token while the next one is fetched`() async throws {
        let counter = Counter()
        let start = ContinuousClock.now
        let time = Mutex(start)
        let second = AsyncStream.makeStream(of: Void.self)
        let source = RenewedCredentials(now: { time.withLock(\.self) }) {
            () async throws(AnthropicError) in
            let number = counter.next()
            if number == 2 { for await _ in second.stream {} }
            return .init(Credential(Secret("token-\(number)")), lifetime: .seconds(600))
        }
        #expect(try await source.credential().secret.revealed == "token-1")
        time.withLock { $0 = start.advanced(by: .seconds(481)) }
        #expect(try await source.credential().secret.revealed == "token-1")
        #expect(try await source.credential().secret.revealed == "token-1")
        // In the last half minute it is waited for.
        time.withLock { $0 = start.advanced(by: .seconds(571)) }
        async let next = source.credential()
        second.continuation.finish()
        let token = try await next
        #expect(token.secret.revealed == "token-2")
        #expect(counter.count.withLock(\.self) == 2)
    }

    @Test func `the same key again is no other one`() async throws {
        let source = RenewedCredentials { () async throws(AnthropicError) in
            .init(Credential(Secret("key")))
        }
        let key = try await source.credential()
        #expect(try await source.credential(insteadOf: key) == nil)
    }

    @Test func `a failure reaches everybody, and the next request tries again`() async throws {
        let counter = Counter()
        let source = RenewedCredentials { () async throws(AnthropicError) in
            let number = counter.next()
            guard number > 1 else { throw AnthropicError(code: .credential, message: "no key") }
            return .init(Credential(Secret("key-\(number)")))
        }
        let error = await #expect(throws: AnthropicError.self) { try await source.credential() }
        #expect(error?.message == "no key")
        #expect(try await source.credential().secret.revealed == "key-2")
    }

    @Test func `a task that is cancelled does not wait for the key`() async throws {
        let gate = AsyncStream.makeStream(of: Void.self)
        let source = RenewedCredentials { () async throws(AnthropicError) in
            for await _ in gate.stream {}
            return .init(Credential(Secret("key")))
        }
        let task = Task { try await source.credential() }
        task.cancel()
        let error = await #expect(throws: AnthropicError.self) { try await task.value }
        #expect(error?.code == .cancelled)
        gate.continuation.finish()
        #expect(try await source.credential().secret.revealed == "key")
    }
}
