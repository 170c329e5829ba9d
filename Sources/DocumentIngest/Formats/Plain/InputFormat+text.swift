import AnalysisCore

extension InputFormat {
    /// Plain text and Markdown: what no other format is.
    static let text = InputFormat(
        format: .text,
        extensions: [
            "txt", "text", "md", "markdown", "mdown", "rst", "adoc", "asciidoc", "org", "log",
        ],
        reading: .text { source, _ in PlainText.read(&source) },
        memory: 1.05,
        holdsSource: false
    )
}
