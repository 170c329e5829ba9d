/// What a response says about the rate limits of the server; what it does not say is `nil`.
public struct RateLimitSnapshot: Sendable, Hashable {
    /// One limit.
    public struct Limit: Sendable, Hashable {
        /// How much a minute admits.
        public var perMinute: Int?
        /// How much is left.
        public var remaining: Int?

        /// A limit; nothing known by default.
        public init(perMinute: Int? = nil, remaining: Int? = nil) {
            self.perMinute = perMinute
            self.remaining = remaining
        }
    }

    /// Requests.
    public var requests: Limit?
    /// Input tokens, reads from a cache left out.
    public var inputTokens: Limit?
    /// Output tokens.
    public var outputTokens: Limit?
    /// Input and output tokens together, for servers that count them so.
    public var tokens: Limit?

    /// A snapshot; nothing known by default.
    public init(
        requests: Limit? = nil,
        inputTokens: Limit? = nil,
        outputTokens: Limit? = nil,
        tokens: Limit? = nil
    ) {
        self.requests = requests
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.tokens = tokens
    }
}
