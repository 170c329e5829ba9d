/// When a batch of requests that arrive over time goes.
public struct DynamicBatcherPolicy: Sendable, Hashable {
    /// The requests of a full batch, which goes at once.
    public let size: Int
    /// How long the oldest request of a batch waits for others.
    public let maxWait: Duration

    /// The defaults: 10 requests, 100 ms.
    public static let standard = DynamicBatcherPolicy(checked: 10, .milliseconds(100))

    /// A policy.
    ///
    /// - Parameters:
    ///   - size: The requests of a full batch; at least 1.
    ///   - maxWait: How long the oldest request waits for others; not negative.
    /// - Throws: ``BatchExecutionError`` with the code `invalidPolicy`.
    public init(
        size: Int = 10,
        maxWait: Duration = .milliseconds(100)
    ) throws(BatchExecutionError) {
        try BatchExecutionError.check("size", size, atLeast: 1)
        try BatchExecutionError.check("max_wait", maxWait, atLeast: .zero)
        self.init(checked: size, maxWait)
    }

    private init(checked size: Int, _ maxWait: Duration) {
        self.size = size
        self.maxWait = maxWait
    }
}
