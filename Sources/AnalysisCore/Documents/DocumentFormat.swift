/// The format of a document's source.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
    /// Plain text or Markdown.
    case text
    /// HTML, as browsers read it.
    case html
    /// XML.
    case xml
    /// One line of a JSON Lines file or of standard input.
    case jsonLines = "jsonl"
    /// One element of an array in a JSON file.
    case json
    /// One row of a CSV or TSV file.
    case table = "csv"
    /// A mail, or a page saved with all its parts.
    case mail
}
