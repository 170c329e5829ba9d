public import AnalysisCore

/// A record that an earlier run left under a result key.
public struct StoredRecord: Sendable, Hashable {
    /// The run that recorded it.
    public var run: RunID
    /// The record, with the name, index and source that the document had in that run.
    public var record: Record

    /// A stored record.
    public init(run: RunID, record: Record) {
        self.run = run
        self.record = record
    }

    /// The record for a document of this run that has the same result key: with the document's
    /// own name, place, source and metadata, marked as cached, its first tokens, cost and latency kept.
    public func reused(
        for document: DocumentID,
        index: Int,
        source: Record.Source?,
        metadata: [String: String] = [:]
    ) -> Record {
        var record = record
        record.document = document
        record.index = index
        record.source = source
        record.metadata = metadata
        record.provenance?.isCached = true
        return record
    }

    /// Whether the next run takes the record as it is unless told otherwise: it was analyzed, or
    /// failed in a way that asking again does not change.
    public var isReusable: Bool {
        switch record.outcome {
        case .analyzed: true
        case .failed(let reason, _): !reason.isTransient
        case .skipped: false
        }
    }
}
