import APISimulator
import Testing

@testable import AnthropicKit

@Suite("Retries", .timeLimit(.minutes(10)))
struct RetriesTests {
    private static let fast = Retries(maximum: 2, baseDelay: .milliseconds(1))

    private func outcome(
        of faults: [Fault?],
        _ call: (AnthropicClient) async throws(AnthropicError) -> Void
    ) async throws -> (error: AnthropicError?, requests: Int) {
        try await withClient {
            $0.retries = Self.fast
        } _: { simulator, client in
            simulator.meet(next: faults)
            do throws(AnthropicError) {
                try await call(client)
                return (nil, simulator.books.requests)
            } catch {
                return (error, simulator.books.requests)
            }
        }
    }

    @Test(arguments: [
        ([Fault.status(500), .status(529), nil], nil, 3),
        ([.resetAtOnce, .garbage, nil], nil, 3),
        ([.status(500), .status(500), .status(500), nil], AnthropicError.Code.api, 3),
        ([.status(400), nil], .invalidRequest, 1),
        ([.status(429, headers: ["retry-after": "121"]), nil], .rateLimit, 1),
        ([.status(500, headers: ["x-should-retry": "false"]), nil], .api, 1),
    ])
    func `ask again what may succeed`(
        faults: [Fault?],
        code: AnthropicError.Code?,
        requests: Int
    ) async throws {
        let whole = try await outcome(of: faults) { client throws(AnthropicError) in
            _ = try await client.createMessage(question())
        }
        #expect(whole.error?.code == code)
        #expect(whole.requests == requests)
    }

    @Test func `open a stream again, but never go on in the middle`() async throws {
        let refused = try await outcome(of: [.status(529), nil]) { client throws(AnthropicError) in
            _ = try await client.streamMessage(question()).response()
        }
        #expect(refused.error == nil)
        let broken = try await outcome(of: [.cutBody, nil]) { client throws(AnthropicError) in
            _ = try await client.streamMessage(question()).response()
        }
        #expect(broken.error?.code == .cut)
        #expect(broken.requests == 1)
    }

    @Test func `hand a batch in again only where it was refused`() async throws {
        let item = BatchRequest(customID: "a", request: question())
        let refused = try await outcome(of: [.status(529), nil]) { client throws(AnthropicError) in
            _ = try await client.createBatch([item])
        }
        #expect(refused.error == nil)
        let lost = try await outcome(of: [.cutBody, nil]) { client throws(AnthropicError) in
            _ = try await client.createBatch([item])
        }
        #expect(lost.error?.code == .cut)
        #expect(lost.requests == 1)
    }

    @Test func `wait as long as the API asks, if it asks for any time`() {
        let asked = AnthropicError(code: .rateLimit, message: "", retryAfter: .seconds(7))
        let zero = AnthropicError(code: .rateLimit, message: "", retryAfter: .zero)
        let retries = Retries(maximum: 6)
        #expect(retries.delay(after: asked, done: 0, jitter: 0) == .seconds(7))
        #expect(retries.delay(after: zero, done: 1, jitter: 0) == .seconds(1))
    }

    @Test func `wait longer each time`() {
        let error = AnthropicError(code: .overloaded, message: "")
        let retries = Retries(maximum: 6)
        let delays = (0..<7).map { retries.delay(after: error, done: $0, jitter: 0) }
        #expect(
            delays == [
                .milliseconds(500), .seconds(1), .seconds(2), .seconds(4), .seconds(8),
                .seconds(8), nil,
            ]
        )
        #expect(retries.delay(after: error, done: 0, jitter: 1) == .milliseconds(375))
    }
}
