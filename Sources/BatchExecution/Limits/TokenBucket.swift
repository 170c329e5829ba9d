/// A bucket that fills continuously and from which requests take before they are sent.
///
/// It mirrors a bucket of a server's of which only the rate is known for sure. So it lets little
/// come at once, 50 ms' worth, until responses have shown that the server's bucket holds more; and
/// of that it leaves a fifth alone, since requests do not arrive as evenly as they are sent.
///
/// A request that takes more than may come at once is let through when that much is there, and
/// leaves a debt: so large requests wait their turn, but not for ever.
struct TokenBucket: Sendable, Hashable {
    /// The share of a server's bucket that is used; the rest is for requests that arrive early.
    private static let usableShare = 0.8
    /// How long the bucket fills, in seconds, before what is there may come at once.
    private static let burstSeconds = 0.05

    /// The share of the limit that is used: two clocks and two ways through a network differ, and
    /// where a bucket holds a single request, none may come a moment too early.
    private static let pace = 0.99

    /// What a request finds when it has been let through.
    struct Mark: Sendable, Hashable {
        /// All that was ever taken, by this request too.
        fileprivate var taken: Double
        /// What was taken by requests that had come to their end: the server has counted them.
        fileprivate var counted: Double
    }

    /// The limit that was given, a second; infinite if none was.
    private let givenRate: Double
    /// The limit a minute that the server told last; `nil` if it told none.
    private(set) var told: Int?
    /// What flows in, a second; infinite as long as no limit is known.
    private var rate: Double
    /// The share of it that is taken, others taking the rest.
    var share = 1.0
    /// What is there; negative after a large request.
    private var level: Double
    /// The most that was ever seen in the server's bucket.
    private var seen = 0.0
    /// When ``level`` was right.
    private var updated: Duration
    private var taken = 0.0
    private var counted = 0.0

    /// A bucket for a limit that was given, or is to be learned from a response.
    ///
    /// - Parameters:
    ///   - perMinute: The limit that was given; `nil` for none.
    ///   - learned: The limit that the server told an earlier run: it holds until the server tells
    ///     another one.
    ///   - now: Now.
    init(perMinute: Int?, learned: Int? = nil, at now: Duration) {
        givenRate = perMinute.map(Self.rate) ?? .infinity
        rate = min(givenRate, learned.map(Self.rate) ?? .infinity)
        level = 0
        updated = now
        if rate.isFinite { level = burst }
    }

    /// What may come at once of what nobody has shown to be there; at least one unit.
    private var burst: Double { max(1, rate * share * Self.burstSeconds) }

    /// Where the bucket overflows.
    ///
    /// It is above the burst, so that a request that is sent late does not lose what flowed in
    /// meanwhile.
    private var ceiling: Double {
        max(burst + rate * share * Self.burstSeconds, seen * share * Self.usableShare)
    }

    /// When an amount can be taken; `now` if at once.
    mutating func ready(for amount: Double, at now: Duration) -> Duration {
        guard rate.isFinite else { return now }
        refill(at: now)
        let missing = min(amount, burst) - level
        // Rounded up to a microsecond: woken too early, a waiter would only wait again.
        guard missing > 1e-6 else { return now }
        return now + .microseconds(Int64(clamping: missing / (rate * share) * 1e6))
    }

    /// Takes an amount, whether it is there or not.
    mutating func take(_ amount: Double, at now: Duration) -> Mark {
        refill(at: now)
        if rate.isFinite { level -= amount }
        taken += amount
        return Mark(taken: taken, counted: counted)
    }

    /// Puts back what a request that has ended took and did not use; takes more if it used more.
    mutating func settle(_ amount: Double, used: Double, at now: Duration) {
        refill(at: now)
        counted += amount
        guard rate.isFinite else { return }
        level = min(level + amount - used, max(level, ceiling))
    }

    /// Learns from a response.
    ///
    /// Nobody knows at which moment the server looked into its bucket, and requests overtake each
    /// other. The level is bounded from below by taking everything as not yet counted that had not
    /// come to its end when the request was sent; and from above by taking all of it as counted, or
    /// all that flowed in since then as not.
    ///
    /// - Parameters:
    ///   - limit: What the response says.
    ///   - amount: What the request took.
    ///   - mark: What it found.
    ///   - sent: When it was sent.
    ///   - now: Now.
    mutating func learn(
        _ limit: RateLimits.Limit,
        amount: Double,
        mark: Mark,
        sent: Duration,
        at now: Duration
    ) {
        refill(at: now)
        if let perMinute = limit.perMinute, perMinute > 0 {
            let isFirst = !rate.isFinite
            told = perMinute
            rate = min(Self.rate(perMinute: perMinute), givenRate)
            if isFirst { level = burst }
        }
        guard rate.isFinite, let remaining = limit.remaining, remaining >= 0 else { return }
        // Servers round what is left of large limits to thousands.
        let rounding = remaining > 0 && remaining.isMultiple(of: 1000) ? 500.0 : 0
        let left = Double(remaining)
        let sentSince = taken - mark.taken
        let most = left + rounding + max(0, rate * (now - sent).seconds - sentSince)
        if level > most { level = most }
        // A stricter limit that was given is not the server's, and knows nothing of its bucket.
        let told = limit.perMinute.map(Self.rate) ?? .infinity
        if givenRate.isFinite, told > givenRate { return }
        seen = max(seen, left)
        let uncounted = taken - mark.counted - amount
        let least = left - rounding - uncounted - seen * (1 - Self.usableShare)
        if level < least { level = min(least, ceiling) }
    }

    /// Learns that the server has nothing left.
    mutating func drain(at now: Duration) {
        refill(at: now)
        level = min(level, 0)
    }

    private static func rate(perMinute: Int) -> Double {
        Double(perMinute) / 60 * pace
    }

    private mutating func refill(at now: Duration) {
        guard now > updated else { return }
        defer { updated = now }
        guard rate.isFinite else { return }
        let filled = level + rate * share * (now - updated).seconds
        // What is above the ceiling by a correction stays, but nothing flows in.
        level = max(level, min(filled, ceiling))
    }
}

extension Duration {
    /// The duration in seconds.
    var seconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) * 1e-18
    }
}
