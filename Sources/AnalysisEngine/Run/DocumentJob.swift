internal import Analyses
internal import AnalysisCore
internal import RunLedger

/// A document that is to be asked about.
struct DocumentJob: Sendable {
    /// Where the document stands in the order of the input, from 0.
    let index: Int
    /// The document.
    let document: Document
    /// What is asked about: the whole text, or its parts in order.
    let passages: [Passage]
    /// The keys of the requests about the passages, as the first model is asked at first.
    let requests: [RequestKey]
    /// The key of its result.
    let key: ResultKey
    /// Whether answers of earlier runs are read again that gave no result: not where the user wants
    /// a document that failed asked about once more.
    var recallsUnusable = true
    /// For each passage, the answer of an earlier run that cannot be read, where there is one.
    var unusableAnswers: [Int: StoredAnswer] = [:]
}
