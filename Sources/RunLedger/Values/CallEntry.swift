public import AnalysisCore
public import FoundationEssentials

/// One call to a provider, as it is recorded before its answer is read.
public struct CallEntry: Sendable, Hashable {
    /// What the provider did.
    public enum Outcome: Sendable, Hashable {
        /// It answered; whether the answer is any good is not known yet.
        case answered(ModelAnswer)
        /// It did not answer.
        case failed(ProviderFailure)
    }

    /// The key of the request.
    public var request: RequestKey
    /// The documents that the request is about; several where they share a call.
    public var documents: [DocumentID]
    /// The model that was asked.
    public var model: ModelReference
    /// Which attempt at this request it was, from 1.
    public var attempt: Int
    /// The batch that admitted it, from 1 within the run.
    public var batch: Int
    /// When it was sent.
    public var started: Date
    /// The time from sending to the end of the answer.
    public var latency: Duration
    /// The cost, `nil` where price or usage is unknown.
    public var cost: Cost?
    /// What the provider did.
    public var outcome: Outcome

    /// A call.
    public init(
        request: RequestKey,
        documents: [DocumentID],
        model: ModelReference,
        attempt: Int = 1,
        batch: Int = 0,
        started: Date,
        latency: Duration,
        cost: Cost?,
        outcome: Outcome
    ) {
        self.request = request
        self.documents = documents
        self.model = model
        self.attempt = attempt
        self.batch = batch
        self.started = started
        self.latency = latency
        self.cost = cost
        self.outcome = outcome
    }

    /// The tokens that the provider reported.
    public var usage: TokenUsage? {
        switch outcome {
        case .answered(let answer): answer.usage
        case .failed(let failure): failure.usage
        }
    }

    /// The provider's id of the request.
    public var requestID: String? {
        switch outcome {
        case .answered(let answer): answer.requestID
        case .failed(let failure): failure.requestID
        }
    }
}
