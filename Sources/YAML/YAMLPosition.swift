/// A place in the text of a document.
///
/// Lines end where libyaml says that they end: at LF, CR, CR LF, and at U+0085, U+2028 and U+2029.
public struct YAMLPosition: Sendable, Hashable, Comparable {
    /// The line, from 1.
    public var line: Int
    /// The column, from 1, in Unicode scalars.
    public var column: Int

    /// The first character of a document.
    public static let start = YAMLPosition(line: 1, column: 1)

    /// A place.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Ordered as in the text.
    public static func < (left: YAMLPosition, right: YAMLPosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
