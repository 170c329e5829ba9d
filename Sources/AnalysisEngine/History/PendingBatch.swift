internal import AnalysisCore
public import FoundationEssentials
internal import ModelProviders
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
    /// When the provider deletes its results, where that is known.
    public var deleted: Date?
    /// Whether it is being cancelled.
    public var isCancelled: Bool

    /// So long before a batch expires, people are told, in seconds.
    private static let expiresSoon: TimeInterval = 2 * 3600
    /// So long before results are deleted, people are told, in seconds.
    private static let deletedSoon: TimeInterval = 3 * 86_400

    init(_ batch: ProviderBatch) {
        id = batch.remoteID
        requests = batch.requests
        done = batch.done
        let submitted = batch.submitted ?? batch.created
        self.submitted = submitted
        expires = batch.expires
        deleted = batch.model.kind?.batchRetention.map {
            submitted.addingTimeInterval(TimeInterval($0))
        }
        isCancelled = batch.cancelled != nil
    }

    /// What is to be done before it is too late; `nil` while there is time.
    ///
    /// - Parameter now: The time now.
    /// - Returns: A sentence without a full stop.
    public func warning(at now: Date) -> String? {
        let name = id ?? "that is looked for"
        if let deleted, deleted.timeIntervalSince(now) < Self.deletedSoon {
            let left = deleted.timeIntervalSince(now)
            return left > 0
                ? "the provider deletes the results of batch \(name) in \(Self.text(left)): collect "
                    + "them before, with 'analyze collect'"
                : "the provider has deleted the results of batch \(name), if it keeps to its time"
        }
        if let expires, !isCancelled {
            let left = expires.timeIntervalSince(now)
            guard left > 0, left < Self.expiresSoon else { return nil }
            return "batch \(name) expires in \(Self.text(left)): what it has not answered by "
                + "then is not answered, and costs nothing"
        }
        return nil
    }

    private static func text(_ seconds: TimeInterval) -> String {
        Figure.text(.seconds(max(0, seconds.rounded())))
    }
}
