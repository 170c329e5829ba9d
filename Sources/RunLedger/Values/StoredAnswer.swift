public import AnalysisCore

/// A raw answer that was recorded, and perhaps never read because its run died.
public struct StoredAnswer: Sendable, Hashable {
    /// The run that asked.
    public var run: RunID
    /// The model that was asked.
    public var model: ModelReference
    /// Which attempt at the request it was, from 1.
    public var attempt: Int
    /// The batch that admitted the request.
    public var batch: Int
    /// The time from sending to the end of the answer.
    public var latency: Duration
    /// The cost, `nil` where price or usage is unknown.
    public var cost: Cost?
    /// The answer; without the state of rate limits, which is not kept.
    public var answer: ModelAnswer
    /// Whether whoever asks has paid for it in the same job, so that it is nothing from before.
    public var isOfJob = false
}
