/// How the rows of CSV and TSV files are read, each as a document.
public struct TableOptions: Sendable, Hashable {
    /// The columns whose values are the text, in order; at least one.
    public var text: [String]
    /// The column that names a row; `nil` (the default) numbers rows by their line.
    public var id: String?

    /// Options.
    public init(text: [String], id: String? = nil) {
        self.text = text
        self.id = id
    }
}

/// How JSON is read: which elements are documents, and what of them.
///
/// Paths are names with dots between them, such as `data.items`.
public struct JSONOptions: Sendable, Hashable {
    /// Where the array of documents stands in a JSON file; the root by default.
    public var records: String?
    /// Where the text stands in a document, in order; `text` by default.
    public var text: [String]
    /// Where its id stands; `id` by default.
    public var id: String

    /// Options; an array of objects with `text` and `id` by default.
    public init(records: String? = nil, text: [String] = ["text"], id: String = "id") {
        self.records = records
        self.text = text
        self.id = id
    }
}

/// What standard input brings.
public enum StandardInputFormat: String, Sendable, Hashable, CaseIterable {
    /// A document a line, as JSON.
    case jsonLines = "jsonl"
    /// One document: text, HTML or XML, as its content tells.
    case text
}
