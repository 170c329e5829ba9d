/// One piece of work on its way into the executor: an input and what it is expected to take.
public struct WorkItem<Input: Sendable>: Sendable {
    /// What the operation gets.
    public var input: Input
    /// What a request for it is expected to take, by candidate.
    public var estimates: WorkEstimates
    /// The memory that it holds until its result is taken, in bytes.
    public var bytes: Int

    /// A piece of work; it weighs nothing unless said otherwise.
    ///
    /// - Parameters:
    ///   - input: What the operation gets.
    ///   - estimate: What a request to the first candidate is expected to take at most.
    ///   - fallbacks: The same for the further candidates, in their order; those without one are
    ///     expected to take what the last one with one does.
    ///   - bytes: The memory that it holds until its result is taken.
    public init(
        _ input: Input,
        estimate: RequestEstimate = RequestEstimate(),
        fallbacks: [RequestEstimate] = [],
        bytes: Int = 0
    ) {
        self.input = input
        self.estimates = WorkEstimates(estimate, fallbacks: fallbacks)
        self.bytes = bytes
    }
}
