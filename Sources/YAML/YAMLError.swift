/// What is wrong with the text of a YAML document, and where.
public struct YAMLError: Error, Sendable, Hashable {
    /// The kinds of faults.
    public enum Code: Sendable, Hashable {
        /// The bytes are not UTF-8, or UTF-16 behind a byte order mark.
        case encoding
        /// The text is not YAML, in libyaml's judgement.
        case syntax
        /// There is no value in the text.
        case empty
        /// There is a second document in the text.
        case multipleDocuments
        /// A limit on size, depth or number of values is exceeded.
        case limit
        /// A key stands twice in one mapping.
        case duplicateKey
        /// A key is no scalar, or `<<` merges what is no mapping.
        case badKey
        /// An alias has no anchor, or stands inside the value that it names.
        case alias
        /// A tag is not one of the core schema, or does not fit its value.
        case tag
        /// There is no memory left.
        case memory
    }

    /// The kind of the fault.
    public var code: Code
    /// What is wrong, as part of a sentence: no capital, no full stop.
    public var message: String
    /// Where.
    public var position: YAMLPosition
    /// How many characters from there on it concerns, at least 1.
    public var length: Int
    /// What to do about it, or what else is worth knowing.
    public var hint: String?

    /// A fault.
    public init(
        _ code: Code,
        _ message: String,
        at position: YAMLPosition,
        length: Int = 1,
        hint: String? = nil
    ) {
        self.code = code
        self.message = message
        self.position = position
        self.length = max(1, length)
        self.hint = hint
    }
}

extension YAMLError: CustomStringConvertible {
    /// `line:column: what is wrong`.
    public var description: String { "\(position.line):\(position.column): \(message)" }
}
