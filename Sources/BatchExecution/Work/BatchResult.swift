/// What became of a batch of inputs, by their place in it.
public struct BatchResult<Output: Sendable, Failure: Error>: Sendable {
    /// The inputs that have an output, in the order of the inputs.
    public var successful: [(index: Int, response: Output)]
    /// The inputs that failed, in the order of the inputs.
    public var failed: [(index: Int, error: Failure)]
    /// The inputs that were not asked on purpose, in the order of the inputs.
    public var notRun: [(index: Int, reason: NotRunReason)]

    /// A result; empty by default.
    public init(
        successful: [(index: Int, response: Output)] = [],
        failed: [(index: Int, error: Failure)] = [],
        notRun: [(index: Int, reason: NotRunReason)] = []
    ) {
        self.successful = successful
        self.failed = failed
        self.notRun = notRun
    }

    /// The share of all inputs that have an output; 1 where there were no inputs.
    public var successRate: Double {
        let count = successful.count + failed.count + notRun.count
        return count == 0 ? 1 : Double(successful.count) / Double(count)
    }
}
