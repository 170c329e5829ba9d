import BatchExecution
import Synchronization

/// A server in this process that admits requests as a token bucket does.
final class LimitedServer: Sendable {
    /// The server has nothing left.
    struct Rejection: Error {}

    private struct Bucket {
        var level: Double
        var updated = ContinuousClock.now
        var rejected = 0
    }

    private let perMinute: Int
    private let holds: Int
    private let state: Mutex<Bucket>

    /// A server whose bucket is full.
    init(perMinute: Int, holds: Int) {
        self.perMinute = perMinute
        self.holds = holds
        state = Mutex(Bucket(level: Double(holds)))
    }

    /// How many requests it has rejected.
    var rejected: Int { state.withLock(\.rejected) }

    /// Answers after some time.
    func answer(
        _ input: Int,
        after latency: Duration
    ) async throws(AttemptFailure<Rejection>) -> Answer<Int> {
        let (isAdmitted, remaining) = state.withLock { bucket in
            let now = ContinuousClock.now
            let elapsed = (now - bucket.updated) / .seconds(1)
            bucket.level = min(Double(holds), bucket.level + elapsed * Double(perMinute) / 60)
            bucket.updated = now
            let isAdmitted = bucket.level >= 1
            if isAdmitted { bucket.level -= 1 } else { bucket.rejected += 1 }
            return (isAdmitted, Int(bucket.level))
        }
        let limits = RateLimits(
            requests: RateLimits.Limit(perMinute: perMinute, remaining: remaining)
        )
        guard isAdmitted else {
            throw AttemptFailure(
                .rateLimited,
                reason: Rejection(),
                usage: .rejected,
                retryAfter: .seconds(1),
                limits: limits
            )
        }
        try? await Task.sleep(for: latency, tolerance: .zero)
        return Answer(input, usage: .reported(TokenUsage(input: 500, output: 40)), limits: limits)
    }
}
