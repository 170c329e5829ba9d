/// Text in UTF-8, and how it was read.
public struct DecodedText: Sendable, Hashable {
    /// What decided about the encoding.
    public enum Origin: String, Sendable, Hashable {
        /// A byte order mark.
        case byteOrderMark = "bom"
        /// What the document, or whoever sent it, says.
        case declared
        /// The bytes are valid UTF-8, or ASCII.
        case valid
        /// The pattern of zero bytes, or statistics.
        case detected
    }

    /// The text; always valid UTF-8.
    public var utf8: [UInt8]
    /// The encoding that it was read with.
    public var encoding: TextEncoding
    /// What decided about the encoding.
    public var origin: Origin
    /// How many malformed sequences were replaced by U+FFFD.
    public var replacements = 0
    /// How many NUL characters were removed.
    public var removedNULs = 0
    /// The length of the byte order mark in bytes.
    public var markLength = 0
    /// Whether `utf8` is, byte for byte, what stands behind the byte order mark.
    public var isVerbatim = false
    /// The label of the document, where it is unknown or contradicted by the bytes.
    public var disregardedLabel: String?

    /// Text that was decoded.
    public init(
        utf8: [UInt8],
        encoding: TextEncoding,
        origin: Origin,
        replacements: Int = 0,
        isVerbatim: Bool = false
    ) {
        self.utf8 = utf8
        self.encoding = encoding
        self.origin = origin
        self.replacements = replacements
        self.isVerbatim = isVerbatim
    }
}
