public import FoundationEssentials
internal import RunLedger

/// A batch that a provider may still answer.
public struct PendingBatch: Sendable, Hashable {
    /// The provider's id of it; `nil` where its making broke off and it is looked for.
    public var id: String?
    /// How many requests it has.
    public var requests: Int
    /// How many of them are done, where the provider has said.
    public var done: Int?
    /// When it was handed in.
    public var submitted: Date
    /// When the provider drops what it has not done by then.
    public var expires: Date?
    /// Whether it is being cancelled.
    public var isCancelled: Bool

    init(_ batch: ProviderBatch) {
        id = batch.remoteID
        requests = batch.requests
        done = batch.done
        submitted = batch.submitted ?? batch.created
        expires = batch.expires
        isCancelled = batch.cancelled != nil
    }
}
