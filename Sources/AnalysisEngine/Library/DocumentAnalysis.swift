public import AnalysisCore
public import JSON

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

    /// What a reader of the result should know, in words: a quote that does not occur, a text that
    /// was cut, a fallback that answered.
    public var warnings: [String] {
        record.findings.map(\.message) + (record.provenance?.notes ?? [])
    }
}
