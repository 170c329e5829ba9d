/// A text of several lines from a pipeline or from a file that it names.
public struct SourceTemplate: Sendable, Hashable {
    /// How lines of the text lead to lines of the source.
    enum Layout: Sendable, Hashable {
        /// The text is a whole file.
        case file
        /// A block after `|`: the text begins a line below the location, indented.
        case literalBlock
        /// Written on one line, so many characters behind the location.
        case line(offset: Int)
        /// Folded or escaped: only the beginning is known.
        case opaque
    }

    /// The text.
    public var text: String
    /// Where it begins.
    public var location: SourceLocation
    let layout: Layout

    init(text: String, location: SourceLocation, layout: Layout) {
        self.text = text
        self.location = location
        self.layout = layout
    }

    /// The place of a character of the text, for whoever checks the text.
    ///
    /// - Parameters:
    ///   - line: The line of the text, from 1.
    ///   - column: The column, from 1, in Unicode scalars.
    ///   - length: How many characters are meant.
    /// - Returns: Its place in the source, or where the text begins, if that is all that is known.
    public func location(line: Int, column: Int, length: Int = 1) -> SourceLocation {
        guard let start = location.span else { return location }
        switch layout {
        case .file:
            return place(line: line, column: column, length: length)
        case .line(let offset) where line == 1:
            let column = start.column + offset + column - 1
            return place(line: start.line, column: column, length: length)
        case .literalBlock:
            let sourceLine = start.line + line
            guard let indented = location.source.line(sourceLine)?.unicodeScalars else {
                return location
            }
            let content = text.split(separator: "\n", omittingEmptySubsequences: false)
            guard content.indices.contains(line - 1) else { return location }
            let indent = max(0, indented.count - content[line - 1].unicodeScalars.count)
            return place(line: sourceLine, column: indent + column, length: length)
        case .line, .opaque:
            return location
        }
    }

    private func place(line: Int, column: Int, length: Int) -> SourceLocation {
        SourceLocation(
            location.source,
            SourceLocation.Span(line: line, column: column, length: length)
        )
    }
}
