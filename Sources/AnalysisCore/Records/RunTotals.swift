/// The sums over the records of a run; `discovered` is always the sum of the other three.
public struct RunTotals: Sendable, Hashable {
    /// Documents with fields.
    public private(set) var analyzed = 0
    /// Documents that failed, by reason.
    public private(set) var failed: [FailureReason: Int] = [:]
    /// Documents that were skipped, by reason.
    public private(set) var skipped: [SkipReason: Int] = [:]
    /// Documents whose result was taken from the ledger; they count as analyzed or failed too.
    public private(set) var cached = 0
    /// Documents that this run asked about; the rest says nothing about its speed.
    public private(set) var asked = 0
    /// The tokens of all records, those of cached ones included.
    public private(set) var usage = TokenUsage()

    /// Totals over no records.
    public init() {}

    /// Counts one record.
    public mutating func add(_ record: Record) {
        switch record.outcome {
        case .analyzed: analyzed += 1
        case .failed(let reason, _): failed[reason, default: 0] += 1
        case .skipped(let reason, _): skipped[reason, default: 0] += 1
        }
        if record.wasAsked { asked += 1 }
        if record.isCached { cached += 1 }
        if let provenance = record.provenance { usage += provenance.usage }
    }

    /// All documents that failed.
    public var failedCount: Int { failed.values.reduce(0, +) }

    /// All documents that were skipped.
    public var skippedCount: Int { skipped.values.reduce(0, +) }

    /// All documents.
    public var discovered: Int { analyzed + failedCount + skippedCount }
}
