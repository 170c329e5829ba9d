internal import BatchExecution

/// The limits of one model, which all workers share.
struct ModelAccount: Sendable {
    var limiter: RateLimiter
    /// How many requests may be under way as long as no response has told the limits.
    private(set) var window: ConcurrencyWindow
    /// How many permits are open.
    var open = 0
    /// Until when the limits let nobody through, as far as it is known.
    var blockedUntil: Duration = .zero
    /// The requests that were let through, and those of them that were turned away.
    var granted = 0, rateLimited = 0
    /// What was learned last.
    private(set) var learned: LearnedLimits?
    private var opensAt: Duration?

    /// How long a first answer may take to begin before others are asked for as well, and after
    /// which further time still more are.
    private static let patience = (first: Duration.seconds(2), further: Duration.seconds(1))

    /// A model of which only this is known.
    init(limits: StatedLimits, learned: LearnedLimits?, at now: Duration) {
        limiter = RateLimiter(limits: limits, learned: learned, at: now)
        self.learned = learned
        let isKnown = !limits.isUnknown || learned?.requestsPerMinute != nil
        window = ConcurrencyWindow(maximum: .max, first: isKnown ? nil : 1)
    }

    /// Whether a further request may go although nothing is known of the limits.
    var admits: Bool { !window.isProbing || open < window.limit }

    /// When more is let through though no answer has come; `nil` where that is not so.
    var opening: Duration? { window.isProbing ? opensAt : nil }

    /// Notes that a request is let through.
    mutating func grant(at now: Duration) {
        open += 1
        granted += 1
        if window.isProbing, opensAt == nil { opensAt = now + Self.patience.first }
    }

    /// Lets more through by what time has passed without any answer.
    mutating func passTime(_ now: Duration) {
        while window.isProbing, let time = opensAt, time <= now {
            window.openUnanswered()
            opensAt = time + Self.patience.further
        }
    }

    /// Notes what became of a request.
    ///
    /// - Returns: Whether the limits are others than before.
    mutating func settle(
        _ outcome: PermitOutcome,
        _ reservation: RateLimiter.Reservation?,
        at now: Duration
    ) -> Bool {
        open -= 1
        if let reservation {
            limiter.settle(reservation, used: outcome.usage.demand, at: now)
            if let limits = outcome.limits {
                limiter.learn(limits, from: reservation, at: now)
            }
        }
        if outcome.isRateLimited {
            rateLimited += 1
            if outcome.limits == nil { limiter.drain(at: now) }
        }
        if let wait = outcome.retryAfter, wait > .zero {
            limiter.holdBack(until: now + min(wait, .seconds(600)))
        }
        if outcome.usage != .notSent { window.open(remaining: nil) }
        // What flowed back may be enough for the next one.
        blockedUntil = .zero
        let known = limiter.learned(concurrency: 1)
        defer { learned = known }
        return known != learned && known != LearnedLimits(concurrency: 1)
    }
}
