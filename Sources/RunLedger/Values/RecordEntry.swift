public import AnalysisCore

/// The record of a document, with what the ledger keeps beside it.
public struct RecordEntry: Sendable, Hashable {
    /// The record; its index counts over the whole input, also where the run is a shard of it.
    public var record: Record
    /// The key of its result, under which a later run finds it; `nil` where nothing was asked.
    public var key: ResultKey?
    /// Whether later look-ups find this record under its key: not if it repeats one that they find.
    public var isOriginal: Bool

    /// An entry; by default a record that is not cached is an original.
    public init(
        record: Record,
        key: ResultKey? = nil,
        isOriginal: Bool? = nil
    ) {
        self.record = record
        self.key = key
        self.isOriginal = isOriginal ?? (record.provenance?.isCached != true)
    }
}
