/// How many requests may be under way, by how the server copes.
///
/// It starts at the maximum or, where nothing is known of the server, with one request, whose
/// response opens it to what the server says is left. Push-back halves it, once for all requests
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
    ///   - startsWithOne: Whether one request goes first.
    public init(maximum: Int, startsWithOne: Bool) {
        self.maximum = max(1, maximum)
        limit = startsWithOne ? 1 : self.maximum
        isProbing = startsWithOne
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

    /// Counts a request that the server served.
    public mutating func succeed() {
        guard !isProbing, limit < maximum else { return }
        successes += 1
        if limit < threshold || successes >= limit {
            limit += 1
            successes = 0
        }
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
