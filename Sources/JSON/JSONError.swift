/// Why a text is not JSON, and where.
public struct JSONError: Error, Sendable, Hashable {
    /// The kind of fault.
    public enum Code: String, Sendable, Hashable {
        /// The text ends inside a value: it was probably cut.
        case unexpectedEnd
        /// A character that cannot stand there.
        case unexpectedCharacter
        /// A string with a bad escape, a bare control character or a lone surrogate.
        case invalidString
        /// Bytes that are not UTF-8.
        case invalidUTF8
        /// A number that is malformed, or too large for a finite double.
        case invalidNumber
        /// Two members of one object share a name.
        case duplicateKey
        /// Nested deeper than the reader's limit.
        case tooDeep
        /// Something follows the value.
        case trailingContent
    }

    /// The kind of fault.
    public var code: Code
    /// The byte offset at which reading stopped.
    public var offset: Int
    /// What is wrong, in words, without a position.
    public var reason: String

    /// An error.
    public init(code: Code, offset: Int, reason: String) {
        self.code = code
        self.offset = offset
        self.reason = reason
    }
}

extension JSONError: CustomStringConvertible {
    /// The reason and the byte offset.
    public var description: String { "\(reason) (at byte \(offset))" }
}
