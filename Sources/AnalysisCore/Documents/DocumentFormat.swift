/// The format of a document's source.
///
/// Ledgers and reports hold its name. Which formats there are, and how they are read,
/// `DocumentIngest` knows.
public struct DocumentFormat: RawRepresentable, Sendable, Hashable {
    /// The name.
    public let rawValue: String

    /// A format of a name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Plain text or Markdown.
    public static let text = Self(rawValue: "text")
    /// HTML, as browsers read it.
    public static let html = Self(rawValue: "html")
    /// XML.
    public static let xml = Self(rawValue: "xml")
    /// One line of a JSON Lines file or of standard input.
    public static let jsonLines = Self(rawValue: "jsonl")
    /// One element of an array in a JSON file.
    public static let json = Self(rawValue: "json")
    /// One row of a CSV or TSV file.
    public static let table = Self(rawValue: "csv")
    /// A mail, or a page saved with all its parts.
    public static let mail = Self(rawValue: "mail")

    /// The formats above, in the order in which reports number them; others come behind.
    public static let numbered: [DocumentFormat] = [
        .text, .html, .xml, .jsonLines, .json, .table, .mail,
    ]
}
