/// What one answered request took, as reported by who answered.
public struct RequestUsage: Sendable, Hashable {
    /// Input that was neither read from nor written to a cache, in tokens.
    public var input: Int
    /// Output, in tokens.
    public var output: Int
    /// Input that was read from a cache: it does not count against rate limits.
    public var cacheRead: Int
    /// Input that was written to a cache.
    public var cacheWrite: Int
    /// Input that was written to a cache that lives longer, where that has a price of its own.
    public var longCacheWrite: Int
    /// The price in 10⁻¹² dollars, `nil` where it is unknown.
    public var picodollars: Int64?

    /// A usage; no tokens at no known price by default.
    public init(
        input: Int = 0,
        output: Int = 0,
        cacheRead: Int = 0,
        cacheWrite: Int = 0,
        longCacheWrite: Int = 0,
        picodollars: Int64? = nil
    ) {
        self.input = input
        self.output = output
        self.cacheRead = cacheRead
        self.cacheWrite = cacheWrite
        self.longCacheWrite = longCacheWrite
        self.picodollars = picodollars
    }

    /// All input, from wherever it was read.
    public var totalInput: Int { limitedInput.addingClamped(cacheRead) }

    /// The input that counts against rate limits.
    public var limitedInput: Int {
        input.addingClamped(cacheWrite).addingClamped(longCacheWrite)
    }

    /// All input and output.
    public var total: Int { totalInput.addingClamped(output) }
}

/// What is known about the usage of one attempt.
public enum AttemptUsage: Sendable, Hashable {
    /// The request never left: it is no request in anybody's books.
    case notSent
    /// The request was answered with an error that costs nothing, and says no usage.
    case rejected
    /// The request may have been served and billed, and no usage came back.
    case unknown
    /// The usage was reported.
    case reported(RequestUsage)
}
