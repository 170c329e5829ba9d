public import JSON

/// An example of a document and the result that is right for it.
public struct AnalysisExample: Sendable, Hashable {
    /// The text of the document.
    public var document: String
    /// The right result; it matches the output schema.
    public let result: JSONObject
    /// The result as a model would answer it: compact JSON.
    public let answer: String

    /// An example.
    public init(document: String, result: JSONObject) {
        self.document = document
        self.result = result
        answer = JSONWriter().text(of: .object(result))
    }
}
