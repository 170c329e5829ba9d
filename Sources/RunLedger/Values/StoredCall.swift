public import AnalysisCore

/// A call to a provider as the ledger keeps it, for whoever looks at a document closely.
public struct StoredCall: Sendable, Hashable {
    /// The run that asked.
    public var run: RunID
    /// The model that was asked.
    public var model: ModelReference
    /// Which attempt at the request it was, from 1.
    public var attempt: Int
    /// When it was sent, in UTC by ISO 8601.
    public var started: String
    /// The time from sending to the end of the answer.
    public var latency: Duration
    /// The input and output tokens; `nil` where the provider reported none.
    public var tokens: (input: Int, output: Int)? {
        guard let inputTokens, let outputTokens else { return nil }
        return (inputTokens, outputTokens)
    }
    /// The cost, `nil` where price or usage is unknown.
    public var cost: Cost?
    /// The provider's id of the request.
    public var requestID: String?
    /// The answer as it came; `nil` where none came, or where it was pruned.
    public var answer: String?
    /// Why there was no answer, in words.
    public var failure: String?

    var inputTokens: Int?
    var outputTokens: Int?
}
