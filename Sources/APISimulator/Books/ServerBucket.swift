/// A bucket that is refilled continuously.
struct ServerBucket: Sendable {
    /// What a minute brings.
    let perMinute: Int
    private let capacity: Double
    private var level: Double
    private var updated: ContinuousClock.Instant

    /// A full bucket that holds so many seconds' worth.
    init(perMinute: Int, seconds: Double, now: ContinuousClock.Instant) {
        self.perMinute = perMinute
        capacity = max(1, Double(perMinute) * seconds / 60)
        level = capacity
        updated = now
    }

    private var perSecond: Double { Double(perMinute) / 60 }

    /// Lets time pass.
    mutating func refill(now: ContinuousClock.Instant) {
        level = min(capacity, level + (now - updated) / .seconds(1) * perSecond)
        updated = now
    }

    /// How long until an amount can be taken; zero if it can be now.
    ///
    /// What is larger than the bucket can be taken when it is full.
    func wait(for amount: Int) -> Duration {
        let missing = min(Double(amount), capacity) - level
        return missing <= 0 ? .zero : .seconds(missing / max(perSecond, 1e-9))
    }

    /// Takes; the level may fall below zero.
    mutating func take(_ amount: Int) {
        level -= Double(amount)
    }

    /// What is left, at least zero.
    var remaining: Int { max(0, Int(level)) }

    /// How long until the bucket is full.
    var untilFull: Duration { .seconds(max(0, capacity - level) / max(perSecond, 1e-9)) }
}
