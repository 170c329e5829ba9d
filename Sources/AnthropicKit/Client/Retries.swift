/// When a client asks again by itself.
public struct Retries: Sendable, Hashable {
    /// How often it asks again at most.
    public var maximum: Int
    /// The delay before the first retry, doubled for each further one.
    public var baseDelay: Duration
    /// The longest of these delays.
    public var maximumDelay: Duration
    /// The longest wait that the API may ask for; when it asks for more, the error is thrown.
    public var longestWait: Duration

    /// Retries; by default as often and as fast as Anthropic's own clients.
    ///
    /// - Parameters:
    ///   - maximum: How often, at most.
    ///   - baseDelay: The delay before the first retry.
    ///   - maximumDelay: The longest delay.
    ///   - longestWait: The longest wait that the API may ask for.
    public init(
        maximum: Int = 2,
        baseDelay: Duration = .milliseconds(500),
        maximumDelay: Duration = .seconds(8),
        longestWait: Duration = .seconds(120)
    ) {
        self.maximum = max(0, maximum)
        self.baseDelay = max(.zero, baseDelay)
        self.maximumDelay = max(.zero, maximumDelay)
        self.longestWait = max(.zero, longestWait)
    }

    /// None: whoever calls decides.
    public static let none = Retries(maximum: 0)

    /// How long to wait before a retry: what the API asks for, else
    /// `min(baseDelay · 2ⁿ, maximumDelay) · (1 − jitter / 4)`, such as 0.5 s, 1 s, 2 s without
    /// jitter.
    ///
    /// - Parameters:
    ///   - error: What the try before ended with.
    ///   - done: How many retries were made before.
    ///   - jitter: A random number between 0 and 1.
    /// - Returns: The delay, or `nil` where the error shall be thrown.
    func delay(after error: AnthropicError, done: Int, jitter: Double) -> Duration? {
        guard error.isRetryable, done < maximum else { return nil }
        // A wait of nothing names no time: asking again at once would only be refused again.
        if let wait = error.retryAfter, wait > .zero {
            return wait <= longestWait ? wait : nil
        }
        return min(baseDelay * (1 << min(done, 20)), maximumDelay) * (1 - jitter / 4)
    }
}
