public import AnalysisCore
public import FoundationEssentials

/// A batch of requests that was handed to a provider, or is about to be, as the ledger knows it.
public struct ProviderBatch: Sendable, Hashable {
    /// How far a batch is.
    ///
    /// The raw value stands in the ledger.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// Its requests are gathered; the provider knows nothing of it.
        case gathering
        /// The provider is being told, or may have been when the process died.
        case intended
        /// The provider has it.
        case submitted
        /// The provider is done with it, and its results are to be read.
        case ended
        /// All of its results are in the ledger.
        case collected
        /// The provider refused it, or was never told.
        case refused
        /// The provider does not know it any more; what it cost is not known.
        case lost

        /// Whether answers may still come of it, so that its requests are not to be sent again.
        public var isOpen: Bool { self == .intended || self == .submitted || self == .ended }
    }

    /// What is kept free for it, or was spent on it.
    public struct Spending: Sendable, Hashable {
        /// The money.
        public var cost: Cost
        /// The tokens, input and output.
        public var tokens: Int

        /// A spending; nothing by default.
        public init(cost: Cost = .zero, tokens: Int = 0) {
            self.cost = cost
            self.tokens = tokens
        }
    }

    /// The number within the ledger, from 1.
    public var number: Int64
    /// The run that made it.
    public var run: RunID
    /// What its requests' ids begin with, and no other batch's.
    public var nonce: String
    /// The model that is asked.
    public var model: ModelReference
    /// The address and key by which it was made; `nil` where they are not known.
    public var account: EndpointKey?
    /// How far it is.
    public var state: State
    /// The provider's id of it.
    public var remoteID: String?
    /// Whether it is known to be ours: one that was found again may be another's until its first
    /// result has been seen.
    public var isConfirmed: Bool
    /// How many requests it has.
    public var requests: Int
    /// How many bytes they are.
    public var bytes: Int
    /// The most that it can cost.
    public var reserved: Spending
    /// What it has cost, once it is collected.
    public var spent: Spending
    /// When it was begun.
    public var created: Date
    /// When the provider was told.
    public var submitted: Date?
    /// When the provider drops what it has not done by then.
    public var expires: Date?
    /// When it was cancelled.
    public var cancelled: Date?
    /// When the provider was found to be done with it.
    public var ended: Date?
    /// When the run wants its answers.
    public var deadline: Date?
    /// How many requests the provider was done with when it was last asked.
    public var done: Int?
    /// What became of its requests, once it is collected.
    public var counts: BatchCounts?
    /// What there is to say about it.
    public var message: String?
}
