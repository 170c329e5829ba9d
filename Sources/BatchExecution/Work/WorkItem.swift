/// One piece of work on its way into the executor: an input and what it is expected to take.
public struct WorkItem<Input: Sendable>: Sendable {
    /// What the operation gets.
    public var input: Input
    /// What the first request for it is expected to take.
    public var estimate: RequestEstimate
    /// The memory that it holds until its result is taken, in bytes.
    public var bytes: Int

    /// A piece of work; it weighs nothing unless said otherwise.
    public init(_ input: Input, estimate: RequestEstimate = RequestEstimate(), bytes: Int = 0) {
        self.input = input
        self.estimate = estimate
        self.bytes = bytes
    }
}
