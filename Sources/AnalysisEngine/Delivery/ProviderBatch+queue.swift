internal import AnalysisCore
internal import FoundationEssentials
internal import RunLedger

/// Batches that a provider turned away since too much of the account waits already: nothing is wrong
/// with them, and no attempt is used up.
extension ProviderBatch {
    /// What the ledger says of one, and of its requests.
    static let turnedAway = "turned away, since too much waits at the provider already"

    /// Whether it was turned away.
    var isTurnedAway: Bool { message == Self.turnedAway }
}

extension BatchItemStanding {
    /// Whether the batch was turned away.
    var isTurnedAway: Bool { message == ProviderBatch.turnedAway }
}

/// How a job makes room for itself where a provider has turned batches away.
struct QueueRoom: Sendable, Hashable {
    /// How many requests a batch has at most; `nil` where none was turned away.
    let size: Int?
    /// In how many passes, one after another up to now, every batch was turned away.
    let refusals: Int
    /// When the last one was.
    let last: Date?

    /// The room for a job.
    ///
    /// Where a pass had some batches taken, the next ones are as large as the largest of these: they
    /// find room when these have ended. Where it had none, they are half as large.
    ///
    /// - Parameter batches: The batches of the job, the oldest first; each pass is a run.
    init(_ batches: [ProviderBatch]) {
        let told = batches.filter { $0.state != .gathering }
        var passes: [[ProviderBatch]] = []
        for batch in told {
            if passes.last?.first?.run == batch.run {
                passes[passes.count - 1].append(batch)
            } else {
                passes.append([batch])
            }
        }
        let refused = passes.last { $0.contains(where: \.isTurnedAway) }
        size = refused.flatMap { pass in
            let taken = pass.filter { !$0.isTurnedAway }.map(\.requests).max()
            return taken ?? pass.map(\.requests).max().map { max(1, $0 / 2) }
        }
        let newest = passes.reversed().prefix { $0.allSatisfy(\.isTurnedAway) }
        refusals = newest.count
        last = newest.first?.map { $0.ended ?? $0.created }.max()
    }

    /// When the next batch may be handed in: the wait doubles with each pass that was turned away, up
    /// to a quarter of an hour.
    func opens(_ timing: DeliveryTiming) -> Date? {
        guard refusals > 0, let last else { return nil }
        return last.addingTimeInterval(timing.backoff(after: refusals) / .seconds(1))
    }
}
