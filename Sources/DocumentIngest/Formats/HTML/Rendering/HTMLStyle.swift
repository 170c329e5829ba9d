/// How the structure of a page is written.
struct HTMLStyle: Sendable, Hashable {
    /// Whether headings, emphasis, code and tables are marked as in Markdown.
    var isMarkdown = false
    /// Whether what changes the meaning of its text is marked: exponents, notes, struck text.
    var marksChanges = true
}
