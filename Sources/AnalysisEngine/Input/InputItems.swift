internal import AnalysisCore

/// What is discovered in an input, in its order.
typealias InputItems = any AsyncSequence<IngestItem, any Error> & Sendable

extension IngestItem {
    /// What decides the shard: the content, or the name of what could not be read.
    var shardHash: String {
        switch self {
        case .document(let document): document.contentHash
        case .failed(let id, _, _), .skipped(let id, _, _): id.description
        }
    }
}
