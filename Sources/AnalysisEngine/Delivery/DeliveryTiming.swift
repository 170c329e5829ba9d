internal import Pipelines

/// When batches are looked at, cancelled and given up.
struct DeliveryTiming: Sendable {
    /// The least time between two looks.
    let least: Duration
    /// How long after the start the answers are wanted; `nil` for no deadline.
    let deadline: Duration?

    /// The longest time between two looks.
    private static let longest: Duration = .seconds(15 * 60)
    /// By how much longer what is left may take live than it did so far.
    private static let safety = 1.1

    init(_ delivery: Pipeline.Delivery) {
        least = delivery.poll
        deadline = delivery.deadline
    }

    /// How long to wait until the next look at a batch.
    ///
    /// A tenth of the time that batches have taken, or that this one has taken so far, between the
    /// least and a quarter of an hour; then up to a fifth more, so that many who wait do not come at
    /// the same moment.
    ///
    /// - Parameters:
    ///   - age: The time since the batch was handed in.
    ///   - measured: How long batches of this ledger have taken, where any has ended.
    ///   - fraction: A number from 0 to 1 by chance.
    /// - Returns: The time to wait.
    func wait(age: Duration, measured: Duration?, fraction: Double) -> Duration {
        let base = max(age, measured ?? .zero) / 10
        let clamped = min(max(base, least), max(least, Self.longest))
        return clamped * (1 + 0.2 * fraction)
    }

    /// How long to wait after a provider had no room for a batch so many times in a row.
    func backoff(after refusals: Int) -> Duration {
        min(least * (1 << max(0, min(refusals - 1, 10))), max(least, Self.longest))
    }

    /// The time that is kept for the end of batches that are cancelled.
    var cancelling: Duration {
        let deadline = deadline ?? .seconds(3600)
        return min(.seconds(120), max(min(.milliseconds(200), deadline / 4), deadline / 50))
    }

    /// How long after the start batches are cancelled at the latest.
    ///
    /// - Parameters:
    ///   - remaining: The requests that have no answer yet.
    ///   - rate: How many requests are answered live in a second; `nil` where nothing is known.
    ///   - isLive: Whether what is left is sent live.
    ///   - pass: How long it takes to come to what is left.
    /// - Returns: The time since the start; `nil` without a deadline.
    func cutOver(
        remaining: Int,
        rate: Double?,
        isLive: Bool,
        pass: Duration = .zero
    ) -> Duration? {
        guard let deadline else { return nil }
        let cancelling = cancelling + pass
        guard isLive else { return max(.zero, deadline - cancelling) }
        let live = rate.map { Double(remaining) / max($0, 1e-6) * Self.safety }
        // Where nothing is known of the rate, half of the time is kept.
        let kept = live.map { Duration.seconds(min($0, 1e9)) } ?? deadline / 2
        return max(.zero, deadline - cancelling - kept)
    }

    /// How long a pass through the documents takes, at worst, to come to the first that is sent live: one
    /// goes through those that have an answer, and while answers are awaited through all others.
    ///
    /// - Parameters:
    ///   - remaining: The requests that have no answer yet.
    ///   - requests: All requests of the job's batches.
    ///   - pass: How long it takes to go through all documents.
    /// - Returns: The time.
    static func ahead(ofRemaining remaining: Int, of requests: Int, pass: Duration) -> Duration {
        guard requests > 0 else { return pass }
        return pass * (Double(max(0, requests - remaining)) / Double(requests))
    }

    /// How many requests a batch has at most: one gives no results before it has ended, so that it
    /// has to fit into a quarter of the time.
    ///
    /// By public measurements batches are worked off at about ten requests a second.
    func requests(atMost limit: Int) -> Int {
        guard let deadline else { return limit }
        let seconds = min(deadline / .seconds(1), 1e7)
        return min(limit, max(100, Int(10 * seconds / 4)))
    }

    /// How long a batch whose creation failed may take to be listed.
    var listing: Duration { least * 4 }
}
