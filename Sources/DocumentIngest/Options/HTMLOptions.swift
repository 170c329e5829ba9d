/// How HTML pages are read.
public struct HTMLOptions: Sendable, Hashable {
    /// How the structure of a page is written.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// Plain text: a line for each block, tabs between the cells of tables.
        case text
        /// Markdown: headings, lists, code and tables are marked.
        case markdown
    }

    /// How much of a page is read; the main content by default.
    public var content: HTMLContent
    /// Selectors of the elements that are read, instead of what `content` chooses; none by default.
    public var select: [String]
    /// Selectors of elements that are left out in any case; none by default.
    public var remove: [String]
    /// How the structure of a page is written; plain text by default.
    public var format: Format

    /// Options; the main content as plain text by default.
    public init(
        content: HTMLContent = .main,
        select: [String] = [],
        remove: [String] = [],
        format: Format = .text
    ) {
        self.content = content
        self.select = select
        self.remove = remove
        self.format = format
    }
}
