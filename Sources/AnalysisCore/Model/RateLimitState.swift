/// What a provider's response says about its rate limits; whatever it does not say is `nil`.
public struct RateLimitState: Sendable, Hashable {
    /// One limit.
    public struct Bucket: Sendable, Hashable {
        /// How much a minute admits.
        public var limit: Int?
        /// How much is left now.
        public var remaining: Int?
        /// How long it takes until all of it is left again.
        public var reset: Duration?

        /// A limit.
        public init(limit: Int? = nil, remaining: Int? = nil, reset: Duration? = nil) {
            self.limit = limit
            self.remaining = remaining
            self.reset = reset
        }
    }

    /// Requests a minute.
    public var requests: Bucket?
    /// Input tokens a minute; reads from a cache do not count.
    public var inputTokens: Bucket?
    /// Output tokens a minute.
    public var outputTokens: Bucket?
    /// Input and output tokens a minute together, for providers that count them so.
    public var tokens: Bucket?

    /// A state; nothing known by default.
    public init(
        requests: Bucket? = nil,
        inputTokens: Bucket? = nil,
        outputTokens: Bucket? = nil,
        tokens: Bucket? = nil
    ) {
        self.requests = requests
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.tokens = tokens
    }
}
