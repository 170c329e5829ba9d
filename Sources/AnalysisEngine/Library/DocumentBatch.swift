public import AnalysisCore

/// Documents in memory, and what is asked about each of them.
public struct DocumentBatch: Sendable, Hashable {
    /// A document.
    public struct Document: Sendable, Hashable {
        /// What names it in results.
        public var id: String
        /// Its text.
        public var content: String
        /// What is known about it, for templates.
        public var metadata: [String: String]

        /// A document.
        public init(id: String, content: String, metadata: [String: String] = [:]) {
            self.id = id
            self.content = content
            self.metadata = metadata
        }
    }

    /// What is asked.
    public enum AnalysisType: Sendable, Hashable {
        /// A summary in three sentences.
        case summary
        /// Positive, negative or neutral, with a confidence.
        case sentiment
        /// The values of the named fields, as texts; `null` where a document has none.
        case extraction(fields: [String])
        /// One of the named categories; at least two.
        case classification(categories: [String])
        /// An analysis with options and fields of its own.
        case custom(AnalysisSpec)
    }

    /// The documents.
    public var documents: [Document]
    /// What is asked about each.
    public var analysisType: AnalysisType

    /// A batch.
    public init(documents: [Document], analysisType: AnalysisType) {
        self.documents = documents
        self.analysisType = analysisType
    }
}
