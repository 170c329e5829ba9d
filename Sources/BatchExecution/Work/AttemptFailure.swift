/// Why one attempt gave no output.
public struct AttemptFailure<Reason: Error>: Error {
    /// How it is treated.
    public var failureClass: FailureClass
    /// The caller's own description of it.
    public var reason: Reason
    /// What is known about the usage of the attempt.
    public var usage: AttemptUsage
    /// How long the server asks everyone to wait.
    public var retryAfter: Duration?
    /// The server's word on its rate limits.
    public var limits: RateLimits?
    /// The server's word on whether asking again may help; `nil` leaves it to the policy, and
    /// `true` does not lift the policy's limits.
    public var mayRetry: Bool?
    /// What it proves for other requests.
    public var scope: FailureScope

    /// A failure.
    public init(
        _ failureClass: FailureClass,
        reason: Reason,
        usage: AttemptUsage,
        retryAfter: Duration? = nil,
        limits: RateLimits? = nil,
        mayRetry: Bool? = nil,
        scope: FailureScope = .attempt
    ) {
        self.failureClass = failureClass
        self.reason = reason
        self.usage = usage
        self.retryAfter = retryAfter
        self.limits = limits
        self.mayRetry = mayRetry
        self.scope = scope
    }
}
