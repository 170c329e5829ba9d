/// Why the input as a whole cannot be read; found out before the first document.
public struct IngestError: Error, Sendable, Hashable {
    /// The kind of fault.
    public enum Code: String, Sendable, Hashable {
        /// A path that was given does not exist.
        case notFound
        /// A path that was given cannot be opened.
        case unreadable
        /// A path that was given is neither file nor folder.
        case notAFile
        /// A pattern or path expression of the options is malformed.
        case invalidOption
    }

    /// The kind of fault.
    public var code: Code
    /// What it concerns: a path, a pattern or an expression.
    public var subject: String
    /// What is wrong and what to do about it, in words.
    public var reason: String
    /// How many characters of the subject stand before what is wrong, where that is known.
    public var offset: Int?

    /// An error.
    public init(code: Code, subject: String, reason: String) {
        self.code = code
        self.subject = subject
        self.reason = reason
    }
}

extension IngestError: CustomStringConvertible {
    /// The subject and the reason.
    public var description: String { "\(subject): \(reason)" }
}
