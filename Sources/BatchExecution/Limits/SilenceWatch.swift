/// Notices that a candidate gives no answers any more: a circuit breaker.
///
/// When so many requests in a row have timed out, one is sent at a time, to probe; when probes time
/// out as well, the candidate is silent. Any end but a timeout shows that it is not.
struct SilenceWatch: Sendable, Hashable {
    /// What requests that have ended show.
    enum Verdict: Sendable, Hashable {
        /// Nothing is wrong.
        case answers
        /// The candidate may be silent: one request is to probe it at a time.
        case probe
        /// It is.
        case silent
    }

    /// How many requests in a row time out before it is probed.
    static let patience = 5
    /// How many probes time out before it counts as silent.
    static let probes = 2

    /// How many requests in a row have timed out.
    private(set) var timeouts = 0
    private var probingSince: Duration?
    private var failedProbes = 0

    /// Notes how a request ended.
    ///
    /// - Parameters:
    ///   - hasTimedOut: Whether no answer came in time.
    ///   - sent: When the request was sent.
    ///   - now: Now, on the same clock.
    /// - Returns: What that and the requests before show.
    mutating func note(hasTimedOut: Bool, sent: Duration, at now: Duration) -> Verdict {
        guard hasTimedOut else {
            self = SilenceWatch()
            return .answers
        }
        timeouts += 1
        if let probingSince {
            if sent >= probingSince { failedProbes += 1 }
        } else if timeouts >= Self.patience {
            probingSince = now
        }
        if failedProbes >= Self.probes { return .silent }
        return probingSince == nil ? .answers : .probe
    }
}
