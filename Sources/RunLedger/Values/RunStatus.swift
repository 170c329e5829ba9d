/// How a run stands, or how it ended.
///
/// The raw value stands in the ledger.
public enum RunStatus: String, Sendable, Hashable, CaseIterable {
    /// It goes on, or its process died and nobody has opened the ledger for writing since.
    case running
    /// All documents are done.
    case finished
    /// A signal ended it, and its state was saved.
    case interrupted
    /// It stopped by itself before the end: budget, deadline, or an unusable provider.
    case stopped
    /// The tool failed.
    case failed
    /// Its process died without a word; found out when the ledger was opened next.
    case crashed

    /// Whether documents of the run may be left to do.
    public var isUnfinished: Bool { self != .finished }
}
