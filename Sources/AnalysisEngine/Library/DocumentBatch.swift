public import AnalysisCore
public import JSON

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

/// What came out for one document of a batch.
public struct DocumentAnalysis: Sendable, Hashable {
    /// The id of the document.
    public var id: String
    /// The whole record: the fields, or why there are none, and what it took.
    public var record: Record

    /// The fields, such as `summary`, or `sentiment` and `confidence`; `nil` for a document that
    /// failed or was skipped.
    public var fields: JSONObject? { record.fields }

    /// Why there are no fields, in words; `nil` where there are.
    public var failure: String? { record.message }
}
