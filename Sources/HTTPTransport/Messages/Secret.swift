/// A text that must not be shown: a key, a token, a password.
///
/// Every way of turning it into text gives `<redacted>`; only `revealed` gives the text itself.
public struct Secret: Sendable, Hashable {
    /// The text itself: for the wire and for digests, and nothing else.
    public let revealed: String

    /// A secret; white space around it, such as a line end that a file left there, is dropped.
    public init(_ text: some StringProtocol) {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        revealed = String(text)
    }

    /// Whether there is nothing to keep.
    public var isEmpty: Bool { revealed.isEmpty }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `<redacted>`.
    public var description: String { "<redacted>" }
    /// `<redacted>`.
    public var debugDescription: String { description }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
