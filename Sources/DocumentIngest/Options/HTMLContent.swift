/// How much of an HTML page is read.
public enum HTMLContent: String, Sendable, Hashable, CaseIterable {
    /// The main content: the article without navigation, comments, related links and footers.
    case main
    /// All that a reader of the page can see.
    case body
    /// All text, also what is hidden.
    case all
}
