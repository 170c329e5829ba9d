/// What became of one item.
public struct WorkResult<Input: Sendable, Output: Sendable, Reason: Error>: Sendable {
    /// The three ways in which an item can end.
    public enum Outcome: Sendable {
        /// The output.
        case succeeded(Output)
        /// The failure of the last attempt.
        case failed(AttemptFailure<Reason>)
        /// It was not asked, or not asked again, on purpose.
        case notRun(NotRunReason)
    }

    /// Where the item stands in the order of the input, from 0.
    public var index: Int
    /// The input, as it was given.
    public var input: Input
    /// What became of it.
    public var outcome: Outcome
    /// The batch that it was planned into, from 1; 0 for one that is too large for any.
    public var batch: Int
    /// Whether every other item of the batch has been delivered before, and none will be added.
    public var endsBatch: Bool
    /// Which of the candidates was asked last, from 0.
    public var candidate: Int
    /// How many attempts were made.
    public var attempts: Int
    /// The attempts that failed, the oldest first; they say why a fallback was asked.
    public var earlier: [Attempt<Reason>.Earlier]
    /// What all attempts took.
    public var usage: UsageTotal
    /// The time from the first attempt's start to the end of the last, waiting included.
    public var latency: Duration
    /// The time that limits kept it waiting, before its first attempt too, and that between attempts.
    public var waiting: Duration

    /// The output, if there is one.
    public var output: Output? {
        if case .succeeded(let output) = outcome { output } else { nil }
    }
}
