/// What a run learned of the limits of a key and model at a server.
public struct EndpointLimits: Sendable, Hashable {
    /// For how long it counts, in seconds: a week.
    ///
    /// Limits are raised and lowered by hand, and rarely; the first response of a run tells those of
    /// today in any case.
    static let lifetime = 7 * 86_400.0

    /// How many requests were allowed to be under way at once in the end; at least 1.
    public var concurrency: Int
    /// Requests a minute that the server said it admits; `nil` where it did not say.
    public var requestsPerMinute: Int?
    /// Input tokens a minute, reads from a cache left out.
    public var inputTokensPerMinute: Int?
    /// Output tokens a minute.
    public var outputTokensPerMinute: Int?
    /// Input and output tokens together a minute, for servers that count them so.
    public var tokensPerMinute: Int?

    /// Limits; nothing but the number of requests is known by default.
    public init(
        concurrency: Int,
        requestsPerMinute: Int? = nil,
        inputTokensPerMinute: Int? = nil,
        outputTokensPerMinute: Int? = nil,
        tokensPerMinute: Int? = nil
    ) {
        self.concurrency = concurrency
        self.requestsPerMinute = requestsPerMinute
        self.inputTokensPerMinute = inputTokensPerMinute
        self.outputTokensPerMinute = outputTokensPerMinute
        self.tokensPerMinute = tokensPerMinute
    }
}
