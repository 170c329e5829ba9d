/// The line that a message is about, with a caret below the place.
struct SourceExcerpt {
    /// The longest line that is shown whole; of a longer one, what is half as far from the place.
    private static let limit = 120

    /// Two lines of text, each ended; empty where the location has no line.
    static func text(of location: SourceLocation) -> String {
        guard let span = location.span,
            let line = location.source.line(span.line)?.unicodeScalars
        else { return "" }
        func index(_ start: String.Index, _ distance: Int) -> String.Index {
            let end = distance < 0 ? line.startIndex : line.endIndex
            return line.index(start, offsetBy: distance, limitedBy: end) ?? end
        }
        let caret = index(line.startIndex, span.column - 1)
        let isWhole = index(line.startIndex, limit) == line.endIndex
        let first = isWhole ? line.startIndex : index(caret, -limit / 2)
        let last = isWhole ? line.endIndex : index(caret, limit / 2)
        let shown = line[first..<last].map(EscapedText.shown).joined()
        let indent = line[first..<caret].reduce(0) { $0 + EscapedText.width(of: $1) }
        let marked = line[caret..<min(last, index(caret, span.length))]
        let width = max(1, marked.reduce(0) { $0 + EscapedText.width(of: $1) })

        let isOption = location.source.origin == .option
        let number = isOption ? "" : String(span.line)
        let margin = String(repeating: " ", count: number.count)
        let start = first > line.startIndex ? "…" : ""
        let end = last < line.endIndex ? "…" : ""
        let underline =
            String(repeating: " ", count: start.count + indent) + "^"
            + String(repeating: "~", count: width - 1)
        return " \(number) | \(start)\(shown)\(end)\n \(margin) | \(underline)\n"
    }
}
