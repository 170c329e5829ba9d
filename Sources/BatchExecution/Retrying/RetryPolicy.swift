/// Which failures are asked again, how often, and after which delay.
///
/// | failure | asked again |
/// |---|---|
/// | rate limited, overloaded, network, timeout, server error | after a ``Backoff``, or what the server says |
/// | rate limited by a limit that is known | the same, and it is no attempt: only the time bounds it |
/// | the server is still loading | the same |
/// | truncated | at once, ``maxTruncated`` times: the operation gives more room each time |
/// | invalid answer | at once, ``maxInvalid`` times: the operation says what was wrong |
/// | refused, client error | never |
///
/// All limits hold for one item and one candidate: a fallback starts afresh.
public struct RetryPolicy: Sendable, Hashable {
    /// The attempts, the first one included, over all classes of failures.
    public let maxAttempts: Int
    /// The bound of the first delay; it doubles with every further one.
    public let baseDelay: Duration
    /// The bound of every delay of the backoff; a server may ask for more.
    public let maxDelay: Duration
    /// The time from the first attempt's start within which the last one has to start.
    public let maxTotal: Duration
    /// How often a cut answer is asked for again.
    public let maxTruncated: Int
    /// How often an invalid answer is asked for again.
    public let maxInvalid: Int

    /// The defaults: 5 attempts within 10 minutes, delays from 500 ms to 60 s, two more tries for
    /// a cut answer and one for an invalid one.
    public static let standard = RetryPolicy(
        maxAttempts: 5,
        maxTruncated: 2,
        maxInvalid: 1,
        checkedDelays: (.milliseconds(500), .seconds(60), .seconds(600))
    )

    /// One attempt only.
    public static let never = RetryPolicy(
        maxAttempts: 1,
        maxTruncated: 0,
        maxInvalid: 0,
        checkedDelays: (.zero, .zero, .zero)
    )

    /// A policy; what is left out is as in ``standard``.
    ///
    /// - Parameters:
    ///   - maxAttempts: The attempts, the first one included; at least 1.
    ///   - baseDelay: The bound of the first delay; not negative.
    ///   - maxDelay: The bound of every delay of the backoff; at least `baseDelay`.
    ///   - maxTotal: The time within which the last attempt has to start; not negative.
    ///   - maxTruncated: How often a cut answer is asked for again; not negative.
    ///   - maxInvalid: How often an invalid answer is asked for again; not negative.
    /// - Throws: ``BatchExecutionError`` with the code `invalidPolicy`.
    public init(
        maxAttempts: Int = 5,
        baseDelay: Duration = .milliseconds(500),
        maxDelay: Duration = .seconds(60),
        maxTotal: Duration = .seconds(600),
        maxTruncated: Int = 2,
        maxInvalid: Int = 1
    ) throws(BatchExecutionError) {
        try BatchExecutionError.check("max_attempts", maxAttempts, atLeast: 1)
        try BatchExecutionError.check("base_delay", baseDelay, atLeast: .zero)
        try BatchExecutionError.check("max_delay", maxDelay, atLeast: baseDelay)
        try BatchExecutionError.check("max_total", maxTotal, atLeast: .zero)
        try BatchExecutionError.check("max_truncated", maxTruncated, atLeast: 0)
        try BatchExecutionError.check("max_invalid", maxInvalid, atLeast: 0)
        self.init(
            maxAttempts: maxAttempts,
            maxTruncated: maxTruncated,
            maxInvalid: maxInvalid,
            checkedDelays: (baseDelay, maxDelay, maxTotal)
        )
    }

    private init(
        maxAttempts: Int,
        maxTruncated: Int,
        maxInvalid: Int,
        checkedDelays: (base: Duration, longest: Duration, total: Duration)
    ) {
        self.maxAttempts = maxAttempts
        self.baseDelay = checkedDelays.base
        self.maxDelay = checkedDelays.longest
        self.maxTotal = checkedDelays.total
        self.maxTruncated = maxTruncated
        self.maxInvalid = maxInvalid
    }

    /// The bounds of the delays after the first, second, … failed attempt.
    public var backoff: Backoff { Backoff(base: baseDelay, limit: maxDelay) }
}

extension RetryPolicy {
    /// By what the room for an answer grows after so many cut ones.
    static func roomFactor(truncated: Int) -> Int { 1 << min(max(0, truncated), 16) }

    /// What one candidate has been through with one item.
    public struct History: Sendable, Hashable {
        /// The attempts made, the one that just failed included.
        public var attempts = 0
        /// The attempts that were turned away by a limit that is kept to, or by a server that was
        /// still loading: they do not count.
        public var heldBack = 0
        /// The answers that were cut.
        public var truncated = 0
        /// The answers that were invalid.
        public var invalid = 0
        /// The failures that were answered by a delay.
        public var delays = 0

        /// Nothing so far.
        public init() {}
    }

    /// Decides whether there is to be another attempt.
    ///
    /// - Parameters:
    ///   - failureClass: How the last attempt failed.
    ///   - retryAfter: How long the server asks to wait: it goes before the backoff.
    ///   - mayRetry: Whether the server says that asking again may help.
    ///   - knowsLimit: Whether the server says what the limits are that turned it away.
    ///   - history: What happened so far; the failure is counted in it.
    ///   - elapsed: The time since the first attempt's start.
    ///   - generator: The source of the jitter.
    /// - Returns: How long to wait before it; `nil` where there is to be none.
    public func delay(
        after failureClass: FailureClass,
        retryAfter: Duration? = nil,
        mayRetry: Bool? = nil,
        knowsLimit: Bool = false,
        history: inout History,
        elapsed: Duration,
        using generator: inout some RandomNumberGenerator
    ) -> Duration? {
        let wanted = retryAfter.flatMap { $0 > .zero ? $0 : nil }
        // Who shares a limit with others is turned away however well it keeps to it.
        let isHeldBack = failureClass == .rateLimited && (wanted != nil || knowsLimit)
        if isHeldBack || failureClass == .starting { history.heldBack += 1 }
        let delay: Duration
        let isWithinClass: Bool
        switch failureClass {
        case .rateLimited, .overloaded, .starting, .network, .timeout, .serverError:
            delay = backoff.delay(number: history.delays, using: &generator)
            isWithinClass = true
            history.delays += 1
        case .truncated:
            delay = .zero
            isWithinClass = history.truncated < maxTruncated
            history.truncated += 1
        case .invalidAnswer:
            delay = .zero
            isWithinClass = history.invalid < maxInvalid
            history.invalid += 1
        case .refused, .clientError:
            return nil
        }
        guard isWithinClass, mayRetry != false,
            history.attempts - history.heldBack < maxAttempts
        else { return nil }
        let wait = wanted ?? delay
        // A wait that the server asks for may be of any length: compare without adding.
        return wait <= maxTotal - elapsed ? wait : nil
    }
}
