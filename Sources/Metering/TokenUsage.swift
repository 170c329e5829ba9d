/// The tokens that a provider reports for one request, or a sum of them.
public struct TokenUsage: Sendable, Hashable {
    /// Input that was neither read from nor written to a cache.
    public var input: Int
    /// Output, thinking included.
    public var output: Int
    /// Input that was written to a cache that lives five minutes.
    public var cacheWrite5m: Int
    /// Input that was written to a cache that lives an hour.
    public var cacheWrite1h: Int
    /// Input that was read from a cache.
    public var cacheRead: Int

    /// A usage; zero by default.
    public init(
        input: Int = 0,
        output: Int = 0,
        cacheWrite5m: Int = 0,
        cacheWrite1h: Int = 0,
        cacheRead: Int = 0
    ) {
        self.input = input
        self.output = output
        self.cacheWrite5m = cacheWrite5m
        self.cacheWrite1h = cacheWrite1h
        self.cacheRead = cacheRead
    }

    /// All input, from wherever it was read.
    public var totalInput: Int { limitedInput.addingClamped(cacheRead) }

    /// The input that counts against rate limits: reads from a cache do not.
    public var limitedInput: Int {
        input.addingClamped(cacheWrite5m).addingClamped(cacheWrite1h)
    }

    /// All input and output.
    public var total: Int { totalInput.addingClamped(output) }

    /// The sum of two usages; what does not fit stays at the greatest number that does.
    public static func + (left: TokenUsage, right: TokenUsage) -> TokenUsage {
        TokenUsage(
            input: left.input.addingClamped(right.input),
            output: left.output.addingClamped(right.output),
            cacheWrite5m: left.cacheWrite5m.addingClamped(right.cacheWrite5m),
            cacheWrite1h: left.cacheWrite1h.addingClamped(right.cacheWrite1h),
            cacheRead: left.cacheRead.addingClamped(right.cacheRead)
        )
    }

    /// Adds a usage.
    public static func += (left: inout TokenUsage, right: TokenUsage) {
        left = left + right
    }
}
