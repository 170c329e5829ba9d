/// A column of reports that shows what documents say about themselves.
public struct ReportColumn: Sendable, Hashable {
    /// The heading.
    public var heading: String
    /// The name in the metadata of documents: `title`, a field of a record, a column of a table.
    public var name: String

    /// A column; its heading is the name by default.
    public init(_ name: String, heading: String? = nil) {
        self.name = name
        self.heading = heading ?? name
    }
}
