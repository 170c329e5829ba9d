public import AnalysisCore

/// A request of a batch, as it is known before the batch is handed in.
public struct BatchItem: Sendable, Hashable {
    /// The id by which its result is found.
    public var customID: String
    /// The key of the request.
    public var request: RequestKey
    /// The documents that it is about.
    public var documents: [DocumentID]
    /// Which attempt at the request it is, from 1.
    public var attempt: Int

    /// A request.
    public init(customID: String, request: RequestKey, documents: [DocumentID], attempt: Int) {
        self.customID = customID
        self.request = request
        self.documents = documents
        self.attempt = attempt
    }
}

/// How a request stands in a batch.
public struct BatchItemStanding: Sendable, Hashable {
    /// What became of a request.
    ///
    /// The raw value stands in the ledger.
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// It was answered.
        case succeeded
        /// It failed.
        case errored
        /// It was not reached when the batch was cancelled.
        case canceled
        /// It was not reached when the batch expired.
        case expired
        /// It is not among the results.
        case missing
    }

    /// The number of the batch.
    public var batch: Int64
    /// The run that made it.
    public var run: RunID
    /// How far the batch is.
    public var state: ProviderBatch.State
    /// The provider's id of the batch.
    public var remoteID: String?
    /// What became of the request; `nil` while that is not known.
    public var outcome: Outcome?
    /// Why it failed.
    public var reason: FailureReason?
    /// Why it failed, in words.
    public var message: String?
}

/// A line of a batch's results after it was read.
public enum CollectedLine: Sendable {
    /// An answer, and what it cost.
    case succeeded(customID: String, ModelAnswer, Cost?)
    /// A request that failed.
    case errored(customID: String, ProviderFailure)
    /// A request that was not reached when the batch was cancelled.
    case canceled(customID: String)
    /// A request that was not reached when the batch expired.
    case expired(customID: String)
    /// A line that cannot be read; it is kept as it came.
    case unreadable(number: Int, [UInt8])
}
