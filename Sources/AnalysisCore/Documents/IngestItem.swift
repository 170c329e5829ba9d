/// What became of one thing that was discovered in the input: a document, or the reason why not.
public enum IngestItem: Sendable {
    /// A document that can be analyzed.
    case document(Document)
    /// Something that should have been a document and could not be read.
    case failed(id: DocumentID, FailureReason, message: String)
    /// Something that is left out on purpose.
    case skipped(id: DocumentID, SkipReason, message: String)
}
