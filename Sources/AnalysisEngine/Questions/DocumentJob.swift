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
    /// How often it is asked about, so that the majority of the answers stands.
    let votes: Int
    /// The keys of the requests about the passages, as the first model is asked at first, for each
    /// vote those about all passages, and of the result that they lead to; `nil` where nobody looks
    /// for answers, and nobody keeps them.
    let keys: (requests: [RequestKey], result: ResultKey)?
    /// Whether answers of earlier runs are read again that gave no result: not where the user wants
    /// a document that failed asked about once more.
    var recallsUnusable = true
    /// For each request, the answer of an earlier run that cannot be read, where there is one.
    var unusableAnswers: [Int: StoredAnswer] = [:]
}

extension DocumentJob {
    /// The places of its questions: for each vote those about all passages.
    var questions: Range<Int> { 0..<passages.count * votes }

    /// The passage that one of the requests is about.
    func passage(ofRequest number: Int) -> Passage { passages[number % passages.count] }

    /// The vote that one of the requests belongs to, from 0.
    func vote(ofRequest number: Int) -> Int { number / max(1, passages.count) }
}
