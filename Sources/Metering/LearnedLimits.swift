/// What a run learned of a server, for a later run to begin with.
public struct LearnedLimits: Sendable, Hashable {
    /// Requests a minute that the server says it admits; `nil` where it does not say.
    public let requestsPerMinute: Int?
    /// Input tokens a minute, reads from a cache left out.
    public let inputTokensPerMinute: Int?
    /// Output tokens a minute.
    public let outputTokensPerMinute: Int?
    /// Input and output tokens together a minute, for servers that count them so.
    public let tokensPerMinute: Int?
    /// How many requests it was allowed to have under way at once in the end; at least 1.
    public let concurrency: Int

    /// Limits; what is below 1 says nothing, and counts as unknown.
    public init(
        requestsPerMinute: Int? = nil,
        inputTokensPerMinute: Int? = nil,
        outputTokensPerMinute: Int? = nil,
        tokensPerMinute: Int? = nil,
        concurrency: Int
    ) {
        func known(_ limit: Int?) -> Int? { limit.flatMap { $0 > 0 ? $0 : nil } }
        self.requestsPerMinute = known(requestsPerMinute)
        self.inputTokensPerMinute = known(inputTokensPerMinute)
        self.outputTokensPerMinute = known(outputTokensPerMinute)
        self.tokensPerMinute = known(tokensPerMinute)
        self.concurrency = max(1, concurrency)
    }
}
