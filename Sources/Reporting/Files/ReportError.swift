/// Why a report could not be written.
public struct ReportError: Error, Sendable, Hashable {
    /// The kind of failure.
    public enum Code: Sendable, Hashable {
        /// The place for the report cannot be written to; found out before the run.
        case notWritable
        /// Writing failed half-way; an older report of the same name is untouched.
        case writeFailed
        /// The reader of the output went away.
        case closed
        /// The reader of the output does not read, and is not waited for any longer.
        case unread
        /// No report has this extension.
        case unknownFormat
    }

    /// The kind of failure.
    public var code: Code
    /// What happened, to which file, and what to do.
    public var message: String

    /// An error.
    public init(code: Code, message: String) {
        self.code = code
        self.message = message
    }
}

extension ReportError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
