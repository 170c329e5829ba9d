/// Why a pipeline cannot be used; everything that is wrong with it at once.
public struct PipelineError: Error, Sendable, Hashable {
    /// The kinds of failures.
    public struct Code: Sendable, Hashable {
        private enum Kind { case unreadable, notYAML, invalid }
        private let kind: Kind

        /// The file does not exist or cannot be read.
        public static let unreadable = Code(kind: .unreadable)
        /// The file is not text, not YAML, or has nothing in it.
        public static let notYAML = Code(kind: .notYAML)
        /// Keys or values are wrong.
        public static let invalid = Code(kind: .invalid)
    }

    /// How many errors are printed.
    private static let printed = 50

    /// The kind of the failure.
    public var code: Code
    /// What is wrong, in the order of the text, errors and warnings; at least one error.
    public var diagnostics: [PipelineDiagnostic]

    /// A failure.
    public init(_ code: Code, _ diagnostics: [PipelineDiagnostic]) {
        self.code = code
        self.diagnostics = diagnostics
    }
}

extension PipelineError: CustomStringConvertible {
    /// All diagnostics, one after the other; of very many the first fifty.
    public var description: String {
        var text = diagnostics.prefix(Self.printed).map(\.description).joined(separator: "\n")
        if diagnostics.count > Self.printed {
            text += "\n… and \(diagnostics.count - Self.printed) more"
        }
        return text
    }
}
