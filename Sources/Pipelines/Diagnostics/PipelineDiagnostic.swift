/// One error of a pipeline, or one thing that its author should know.
///
/// The engine makes them too, for templates, examples and the like that it checks.
public struct PipelineDiagnostic: Sendable, Hashable {
    /// How bad it is.
    public enum Severity: String, Sendable, Hashable {
        /// The pipeline cannot be used.
        case error
        /// The pipeline can be used, though not all of it takes effect.
        case warning
    }

    /// How bad it is.
    public var severity: Severity
    /// What is wrong, without capital and full stop.
    public var message: String
    /// Where.
    public var location: SourceLocation
    /// What should stand there.
    public var expected: String?
    /// The nearest known key or value.
    public var suggestion: String?
    /// What else helps.
    public var note: String?

    /// A diagnostic.
    public init(
        _ severity: Severity,
        _ message: String,
        at location: SourceLocation,
        expected: String? = nil,
        suggestion: String? = nil,
        note: String? = nil
    ) {
        self.severity = severity
        self.message = message
        self.location = location
        self.expected = expected
        self.suggestion = suggestion
        self.note = note
    }

    /// An error.
    public init(
        _ message: String,
        at location: SourceLocation,
        expected: String? = nil,
        suggestion: String? = nil,
        note: String? = nil
    ) {
        self.init(
            .error,
            message,
            at: location,
            expected: expected,
            suggestion: suggestion,
            note: note
        )
    }
}

extension PipelineDiagnostic: CustomStringConvertible {
    /// `file:line:column: error: message`, the line, a caret, and what helps; without a line end.
    public var description: String {
        var text = "\(location): \(severity.rawValue): \(message)\n"
        text += SourceExcerpt.text(of: location)
        if let expected { text += "   expected: \(expected)\n" }
        if let suggestion { text += "   did you mean: \(EscapedText.escape(suggestion))\n" }
        if let note { text += "   note: \(note)\n" }
        return String(text.dropLast())
    }
}
