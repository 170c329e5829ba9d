/// How many requests may be under way, by how the server copes.
///
/// It starts at the maximum or, where nothing is known of the server, with one request, and with as
/// many as an earlier run ended with where that is known; the first response then opens it to what
/// the server says is left. Push-back halves it, once for all requests
/// that were under way together; successes raise it again, fast up to half of where it was pushed
/// back, then by one for each window's worth.
public struct ConcurrencyWindow: Sendable, Hashable {
    /// The most it ever opens to.
    public let maximum: Int
    /// How many requests may be under way now.
    public private(set) var limit: Int
    /// Whether a first response is awaited.
    public private(set) var isProbing: Bool

    private var threshold: Int
    private var successes = 0
    private var halved: Duration?

    /// A window.
    ///
    /// - Parameters:
    ///   - maximum: The most it ever opens to.
    ///   - first: How many requests go before the first response; `nil` for no fewer than ever.
    public init(maximum: Int, first: Int? = nil) {
        self.maximum = max(1, maximum)
        limit = min(self.maximum, max(1, first ?? .max))
        isProbing = limit < self.maximum || first == 1
        threshold = self.maximum
    }

    /// Opens the window after the first response has begun.
    ///
    /// - Parameter remaining: How many requests the server says are left; `nil` where it does not.
    public mutating func open(remaining: Int?) {
        guard isProbing else { return }
        isProbing = false
        limit = min(maximum, max(1, remaining ?? maximum))
    }

    /// Opens the window further although no response has begun: a slow first answer is not to hold
    /// everybody up.
    public mutating func openUnanswered() {
        guard isProbing else { return }
        limit = min(maximum, limit < Self.firstUnanswered ? Self.firstUnanswered : limit * 2)
    }

    /// How many requests may be under way when the first response lets wait for it.
    private static let firstUnanswered = 8

    /// Counts a request that the server served.
    public mutating func succeed() {
        guard !isProbing, limit < maximum else { return }
        successes += 1
        if limit < threshold || successes >= limit {
            limit += 1
            successes = 0
        }
    }

    /// Closes the window to one request, from which it opens again with every one that is served.
    public mutating func narrow() {
        isProbing = false
        limit = 1
        successes = 0
    }

    /// Halves the window, unless the request was sent before it was halved last.
    ///
    /// - Parameters:
    ///   - sent: When the request was sent that the server pushed back.
    ///   - now: Now, on the same clock.
    public mutating func pushBack(sent: Duration, at now: Duration) {
        if let halved, sent <= halved { return }
        halved = now
        isProbing = false
        successes = 0
        limit = max(1, limit / 2)
        threshold = max(1, limit)
    }
}
