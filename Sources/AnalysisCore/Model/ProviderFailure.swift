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
    public var rateLimits: RateLimits?
    /// Whether the same request may succeed later.
    public var isRetryable: Bool
    /// Whether no other request can succeed either: the run cannot go on.
    public var endsRun: Bool
    /// Whether the server is there and does not answer yet: it is still loading its model.
    public var isStarting: Bool
    /// The tokens that were used all the same, `nil` where unknown.
    public var usage: TokenUsage?
    /// Whether the request reached the provider, or may have: then its usage counts as unknown.
    public var mayHaveBeenServed: Bool
    /// What came under a status that says that all is well and could not be read, without the key:
    /// it may have been paid for, and is kept as it came.
    @Indirect public var unreadableAnswer: String?

    /// A failure.
    public init(
        reason: FailureReason,
        message: String,
        status: Int? = nil,
        requestID: String? = nil,
        retryAfter: Duration? = nil,
        rateLimits: RateLimits? = nil,
        isRetryable: Bool = false,
        endsRun: Bool = false,
        isStarting: Bool = false,
        usage: TokenUsage? = nil,
        mayHaveBeenServed: Bool = false,
        unreadableAnswer: String? = nil
    ) {
        self.reason = reason
        self.message = message
        self.status = status
        self.requestID = requestID
        self.retryAfter = retryAfter
        self.rateLimits = rateLimits
        self.isRetryable = isRetryable
        self.endsRun = endsRun
        self.isStarting = isStarting
        self.usage = usage
        self.mayHaveBeenServed = mayHaveBeenServed
        self.unreadableAnswer = unreadableAnswer
    }
}

extension ProviderFailure: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
