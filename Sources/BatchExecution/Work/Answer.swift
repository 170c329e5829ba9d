/// What a successful attempt brought.
public struct Answer<Output: Sendable>: Sendable {
    /// The output.
    public var output: Output
    /// What it took.
    public var usage: AttemptUsage
    /// The server's word on its rate limits.
    public var limits: RateLimits?

    /// An answer whose usage nobody reported unless said otherwise.
    public init(
        _ output: Output,
        usage: AttemptUsage = .unknown,
        limits: RateLimits? = nil
    ) {
        self.output = output
        self.usage = usage
        self.limits = limits
    }
}
