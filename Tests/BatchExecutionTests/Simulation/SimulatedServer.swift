import BatchExecution
import Synchronization

/// A server with buckets of a minute's limits, each of which holds less than a minute's worth.
final class SimulatedServer: Sendable {
    /// One limit: how much a minute admits, and how much the bucket holds.
    struct Limit: Sendable {
        var perMinute: Int
        var holds: Int
    }

    private struct Bucket {
        var limit: Limit
        var level: Double
        var updated: Duration = .zero

        init(_ limit: Limit) {
            self.limit = limit
            level = Double(limit.holds)
        }

        mutating func refill(at now: Duration) {
            let seconds =
                Double((now - updated).components.attoseconds) * 1e-18
                + Double((now - updated).components.seconds)
            level = min(Double(limit.holds), level + Double(limit.perMinute) / 60 * seconds)
            updated = now
        }

        func snapshot(roundedTo unit: Int) -> RateLimits.Limit {
            let remaining = (Int(level) + unit / 2) / unit * unit
            return RateLimits.Limit(perMinute: limit.perMinute, remaining: remaining)
        }
    }

    private struct State {
        var requests: Bucket?
        var tokens: Bucket?
        var served = 0
        var rejected = 0
        var under = 0
        var peak = 0
        var random = SeededGenerator(seed: 7)
    }

    private let clock: SimulatedClock
    private let latency: Duration
    private let state: Mutex<State>

    init(clock: SimulatedClock, latency: Duration, requests: Limit? = nil, tokens: Limit? = nil) {
        self.clock = clock
        self.latency = latency
        state = Mutex(State(requests: requests.map(Bucket.init), tokens: tokens.map(Bucket.init)))
    }

    var served: Int { state.withLock { $0.served } }
    var rejected: Int { state.withLock { $0.rejected } }

    /// Answers a request of so many input tokens, of which it reports as many.
    func answer(
        _ input: Int,
        tokens: Int,
        tellsLimits: Bool = true
    ) async throws(TestFailure) -> Answer<String> {
        // The way there takes up to 4 ms: requests overtake each other.
        let way = state.withLock {
            Duration.microseconds(Int.random(in: 0...4000, using: &$0.random))
        }
        try await clock.work(way)
        let now = clock.now.offset
        let (isAdmitted, snapshot): (Bool, RateLimits) = state.withLock { state in
            state.requests?.refill(at: now)
            state.tokens?.refill(at: now)
            let fits =
                (state.requests?.level ?? 1) >= 1
                && (state.tokens?.level ?? .infinity) >= Double(tokens)
            if fits {
                state.requests?.level -= 1
                state.tokens?.level -= Double(tokens)
                state.served += 1
            } else {
                state.rejected += 1
            }
            return (
                fits,
                RateLimits(
                    requests: state.requests?.snapshot(roundedTo: 1),
                    inputTokens: state.tokens?.snapshot(roundedTo: 1000)
                )
            )
        }
        let told = tellsLimits ? snapshot : nil
        guard isAdmitted else {
            throw AttemptFailure(
                .rateLimited,
                reason: .planned(.rateLimited),
                usage: .rejected,
                retryAfter: .seconds(1),
                limits: told
            )
        }
        try await clock.work(latency)
        let usage = AttemptUsage.reported(TokenUsage(input: tokens, output: 20), picodollars: 0)
        return Answer("answer \(input)", usage: usage, limits: told)
    }
}
