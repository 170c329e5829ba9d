import AnalysisCore

/// The start of a file that is to be told apart.
struct FileStart {
    /// The first bytes as text in UTF-8, as far as the encoding can be told.
    let text: [UInt8]
    /// The format that the extension names.
    let named: DocumentFormat?

    /// HTML or XML, where the text starts with markup; looked at once for all who ask.
    private(set) lazy var markup = MarkupStart.format(of: text, named: named)

    init(text: [UInt8], named: DocumentFormat?) {
        self.text = text
        self.named = named
    }
}
