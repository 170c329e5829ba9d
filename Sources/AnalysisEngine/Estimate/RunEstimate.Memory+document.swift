internal import AnalysisCore
internal import DocumentIngest

extension RunEstimate.Memory {
    /// What the program takes beside its documents, in bytes.
    private static let base = 50_000_000

    /// The memory that a document takes.
    ///
    /// The parts of a text are slices of it. What is not divided is held again in its request.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - isDivided: Whether it is asked about in parts.
    init(_ document: Document, isDivided: Bool) {
        let text = document.text.utf8.count
        let asking = isDivided ? 0 : 5 * Double(text)
        self.init(document: document.id, bytes: Self.base + Int(document.readingMemory + asking))
    }
}
