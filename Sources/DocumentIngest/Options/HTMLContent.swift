/// How much of an HTML page is read.
public enum HTMLContent: String, Sendable, Hashable, CaseIterable {
    /// The main content: the article, the posts, the description or the list that a page is about,
    /// without navigation, related links and footers.
    case main
    /// All that a reader of the page can see.
    case body
    /// All text, also what is hidden.
    case all
    /// The main content, or all that a reader can see where hardly any of it is found to be that.
    case auto
}
