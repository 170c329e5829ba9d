/// The line that a message is about, with a caret below the place.
struct SourceExcerpt {
    /// The longest line that is shown whole; of a longer one, what is half as far from the place.
    private static let limit = 120

    /// Two lines of text, each ended; empty where the location has no line.
    static func text(of location: SourceLocation) -> String {
        guard let span = location.span, location.source.lines.indices.contains(span.line - 1) else {
            return ""
        }
        let line = Array(location.source.lines[span.line - 1].unicodeScalars)
        let caret = min(span.column - 1, line.count)
        let isWhole = line.count <= limit
        let first = isWhole ? 0 : max(0, caret - limit / 2)
        let last = isWhole ? line.count : min(line.count, caret + limit / 2)
        let shown = line[first..<last].map(VisibleText.shown).joined()
        let indent = line[first..<caret].reduce(0) { $0 + VisibleText.width(of: $1) }
        let marked = line[caret..<min(last, caret + span.length)]
        let width = max(1, marked.reduce(0) { $0 + VisibleText.width(of: $1) })

        let isOption = location.source.origin == .option
        let number = isOption ? "" : String(span.line)
        let margin = String(repeating: " ", count: number.count)
        let start = first > 0 ? "…" : ""
        let end = last < line.count ? "…" : ""
        let underline =
            String(repeating: " ", count: start.count + indent) + "^"
            + String(repeating: "~", count: width - 1)
        return " \(number) | \(start)\(shown)\(end)\n \(margin) | \(underline)\n"
    }
}
