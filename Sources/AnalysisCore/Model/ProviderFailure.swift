/// Why a provider gave no answer.
public struct ProviderFailure: Error, Sendable, Hashable {
    /// The reason that the document's record bears if nothing better comes.
    public var reason: FailureReason
    /// What happened and what to do about it; never holds a key or document text.
    public var message: String
    /// The HTTP status, where there was one.
    public var status: Int?
    /// The provider's id of the request, for its support.
    public var requestID: String?
    /// How long the provider asks all clients of this key to wait.
    public var retryAfter: Duration?
    /// The state of the provider's rate limits, where it says.
    @Indirect public var rateLimits: RateLimitState?
    /// Whether the same request may succeed later.
    public var isRetryable: Bool
    /// Whether no other request can succeed either: the run cannot go on.
    public var endsRun: Bool
    /// The tokens that were used all the same, `nil` where unknown.
    public var usage: TokenUsage?
    /// Whether the request reached the provider, or may have: then its usage counts as unknown.
    public var mayHaveBeenServed: Bool

    /// A failure.
    public init(
        reason: FailureReason,
        message: String,
        status: Int? = nil,
        requestID: String? = nil,
        retryAfter: Duration? = nil,
        rateLimits: RateLimitState? = nil,
        isRetryable: Bool = false,
        endsRun: Bool = false,
        usage: TokenUsage? = nil,
        mayHaveBeenServed: Bool = false
    ) {
        self.reason = reason
        self.message = message
        self.status = status
        self.requestID = requestID
        self.retryAfter = retryAfter
        self.rateLimits = rateLimits
        self.isRetryable = isRetryable
        self.endsRun = endsRun
        self.usage = usage
        self.mayHaveBeenServed = mayHaveBeenServed
    }
}

extension ProviderFailure: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
