/// What a server admits in a minute, as far as it is known before the first request.
///
/// A limit says how much a minute admits, not that it may come at once: servers refill their
/// buckets continuously and often let a bucket hold no more than a second's worth.
public struct StatedLimits: Sendable, Hashable {
    /// Requests a minute; `nil` leaves it to what responses say.
    public let requestsPerMinute: Int?
    /// Input tokens a minute, reads from a cache left out.
    public let inputTokensPerMinute: Int?
    /// Output tokens a minute.
    public let outputTokensPerMinute: Int?

    /// Nothing known.
    public static let unknown = StatedLimits(checked: nil, nil, nil)

    /// Limits; each is at least 1, or `nil` where it is unknown.
    ///
    /// - Throws: ``BatchExecutionError`` with the code `invalidPolicy`.
    public init(
        requestsPerMinute: Int? = nil,
        inputTokensPerMinute: Int? = nil,
        outputTokensPerMinute: Int? = nil
    ) throws(BatchExecutionError) {
        try BatchExecutionError.check("requests_per_minute", requestsPerMinute ?? 1, atLeast: 1)
        try BatchExecutionError.check(
            "input_tokens_per_minute",
            inputTokensPerMinute ?? 1,
            atLeast: 1
        )
        try BatchExecutionError.check(
            "output_tokens_per_minute",
            outputTokensPerMinute ?? 1,
            atLeast: 1
        )
        self.init(checked: requestsPerMinute, inputTokensPerMinute, outputTokensPerMinute)
    }

    private init(checked requests: Int?, _ inputTokens: Int?, _ outputTokens: Int?) {
        requestsPerMinute = requests
        inputTokensPerMinute = inputTokens
        outputTokensPerMinute = outputTokens
    }

    /// Whether no limit is known.
    public var isUnknown: Bool { self == .unknown }
}
