internal import AnalysisCore

extension RunEstimate.Memory {
    /// What the program takes beside its documents, in bytes.
    private static let base = 50_000_000

    /// The memory that a document takes.
    ///
    /// Plain text is held once, whatever its size, and its parts are slices of it; what is parsed is
    /// held as source, tree and text. What is not divided is held again in its request.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - isDivided: Whether it is asked about in parts.
    init(_ document: Document, isDivided: Bool) {
        let text = document.text.utf8.count
        let reading: Double =
            switch document.format {
            case .text: 1.05 * Double(text)
            case .html, .mail: 8 * Double(max(text, document.sourceBytes))
            case .xml, .json, .jsonLines, .table: 7 * Double(max(text, document.sourceBytes))
            }
        let asking = isDivided ? 0 : 5 * Double(text)
        self.init(document: document.id, bytes: Self.base + Int(reading + asking))
    }
}
