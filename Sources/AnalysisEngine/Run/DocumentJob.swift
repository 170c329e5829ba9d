internal import Analyses
internal import AnalysisCore

/// A document on its way through the executor, with what is asked about it.
struct DocumentJob: Sendable {
    /// Where the document stands in the order of the input, from 0.
    let index: Int
    /// The document.
    let document: Document
    /// The text that is asked about, and where it comes from.
    let passage: Passage
    /// What is asked.
    let prompt: Prompt
}
