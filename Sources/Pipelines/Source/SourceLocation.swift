/// A place in a pipeline file or in an option: what an editor or a CI annotation points at.
public struct SourceLocation: Sendable, Hashable {
    /// A stretch of one line.
    public struct Span: Sendable, Hashable {
        /// The line, from 1.
        public var line: Int
        /// The first column, from 1, in Unicode scalars.
        public var column: Int
        /// How many Unicode scalars the stretch takes, at least 1.
        public var length: Int

        /// A stretch; by default of a single character.
        public init(line: Int, column: Int, length: Int = 1) {
            self.line = line
            self.column = column
            self.length = max(1, length)
        }
    }

    /// The text.
    public var source: PipelineText
    /// The place in it; `nil` where the whole of it is meant.
    public var span: Span?

    /// A place; without a span the whole text.
    public init(_ source: PipelineText, _ span: Span? = nil) {
        self.source = source
        self.span = span
    }

    /// The path of the file as it was given, `nil` for an option of the command line.
    public var file: String? {
        if case .file(let path) = source.origin { path } else { nil }
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `file:line:column`, or the option as it was typed.
    public var description: String {
        guard case .file = source.origin, let span else { return source.heading }
        return "\(source.heading):\(span.line):\(span.column)"
    }
}
