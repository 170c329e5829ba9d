/// Why bytes cannot be read as text.
public struct TextDecodingError: Error, Sendable, Hashable {
    /// The kind of fault.
    public enum Code: String, Sendable, Hashable {
        /// The bytes are no text in any encoding.
        case binary
        /// The text says that it is in an encoding that is refused, such as UTF-7.
        case refusedEncoding
    }

    /// The kind of fault.
    public var code: Code
    /// What is wrong, in words.
    public var reason: String

    /// An error.
    public init(code: Code, reason: String) {
        self.code = code
        self.reason = reason
    }
}

extension TextDecodingError: CustomStringConvertible {
    /// The reason.
    public var description: String { reason }
}
