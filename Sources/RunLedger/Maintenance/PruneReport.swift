/// What pruning took out of a ledger.
public struct PruneReport: Sendable, Hashable {
    /// The runs.
    public var runs: Int
    /// The records of documents.
    public var records: Int
    /// The calls.
    public var calls: Int
    /// The raw answers, where only these were pruned.
    public var answers: Int
    /// By how many bytes the file became smaller; free pages that are too few to be worth the
    /// work stay in it and are used again.
    public var bytes: Int

    /// A report; nothing by default.
    public init(runs: Int = 0, records: Int = 0, calls: Int = 0, answers: Int = 0, bytes: Int = 0) {
        self.runs = runs
        self.records = records
        self.calls = calls
        self.answers = answers
        self.bytes = bytes
    }
}
