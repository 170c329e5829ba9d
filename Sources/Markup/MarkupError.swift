/// Why a source cannot be parsed without losing some of it.
public struct MarkupError: Error, Sendable, Hashable {
    /// The kind of fault.
    public enum Code: String, Sendable, Hashable {
        /// The source is not well-formed.
        case malformed
        /// The source refers to an entity that nothing declares.
        case undeclaredEntity
        /// Something stands behind the end of the document, such as another one.
        case trailingContent
        /// The source is built to exhaust a parser, or looks as if it were.
        case limitExceeded
    }

    /// The kind of fault.
    public var code: Code
    /// What is wrong, in words, without a position.
    public var reason: String
    /// The line of the source, from 1, where known.
    public var line: Int?
    /// The column in characters, from 1, where known.
    public var column: Int?

    /// An error.
    public init(code: Code, reason: String, line: Int? = nil, column: Int? = nil) {
        self.code = code
        self.reason = reason
        self.line = line
        self.column = column
    }
}

extension MarkupError: CustomStringConvertible {
    /// The reason and, where known, the position.
    public var description: String {
        switch (line, column) {
        case (let line?, let column?): "line \(line), column \(column): \(reason)"
        case (let line?, nil): "line \(line): \(reason)"
        default: reason
        }
    }
}
