internal import AnalysisCore

/// What comes on the way from the input to the executor.
enum Arrival: Sendable {
    /// A document, ready to be asked about.
    case document(DocumentJob)
    /// What cannot be asked about, at a place of the input.
    case unasked(DocumentID, index: Int, Record.Outcome)
    /// Another question about a document that has come before.
    case question(Question.Subject)
    /// A pack has waited long enough for further documents.
    case packIsDue(Int)
    /// Nothing more will be discovered.
    case inputEnded
}
