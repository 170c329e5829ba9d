import AnalysisCore
import YAML

/// What reading a pipeline needs beside the file, and what it finds wrong.
///
/// A class so that forms can report without passing it back; it never leaves one load.
final class LoadContext {
    let environment: [String: String]
    let vocabulary: PipelineVocabulary
    /// All keys that a pipeline may have.
    let table: KeyTable
    /// The folder that relative paths of the file start from.
    let folder: String
    private(set) var diagnostics: [PipelineDiagnostic]
    /// The files that the pipeline names and that were read, in the order of reading.
    private(set) var files: [String] = []
    private var path: [String] = []

    init(
        environment: [String: String],
        vocabulary: PipelineVocabulary,
        table: KeyTable,
        folder: String,
        diagnostics: [PipelineDiagnostic]
    ) {
        self.environment = environment
        self.vocabulary = vocabulary
        self.table = table
        self.folder = folder
        self.diagnostics = diagnostics
    }

    /// The key that is being read, with those above it: `batch.max_tokens`.
    var key: String { path.isEmpty ? "the pipeline" : path.joined(separator: ".") }

    /// The key `name` below the one that is being read.
    func key(_ name: String) -> String {
        (path + [EscapedText.excerpt(name, limit: 40)]).joined(separator: ".")
    }

    /// Reads what is below a key.
    func inside<Result>(_ name: String, _ body: () -> Result) -> Result {
        path.append(EscapedText.excerpt(name, limit: 40))
        defer { path.removeLast() }
        return body()
    }

    /// Whether there are more errors than anyone reads: nobody searches for suggestions then.
    var hasManyErrors: Bool { diagnostics.count >= 100 }

    /// How many errors there are so far.
    var errorCount: Int { diagnostics.count { $0.severity == .error } }

    /// Notes that a file is read.
    func reads(_ path: String) {
        files.append(path)
    }

    /// Notes a diagnostic.
    func report(_ diagnostic: PipelineDiagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Reports an error.
    func error(
        _ message: String,
        at location: SourceLocation,
        expected: String? = nil,
        suggestion: @autoclosure () -> String? = nil,
        note: String? = nil
    ) {
        report(
            PipelineDiagnostic(
                .error,
                message,
                at: location,
                expected: expected,
                suggestion: hasManyErrors ? nil : suggestion(),
                note: note
            )
        )
    }

    /// Reports a warning.
    func warning(_ message: String, at location: SourceLocation, note: String? = nil) {
        report(PipelineDiagnostic(.warning, message, at: location, note: note))
    }

    /// Reports that a value is not what belongs there.
    func refuse(
        _ node: PipelineNode,
        expected: String,
        suggestion: @autoclosure () -> String? = nil
    ) {
        let nearest = hasManyErrors ? nil : suggestion()
        // In quotes the same letters are another value.
        let suggestion = nearest == node.text && node.style != .quoted ? nil : nearest
        if case .null = node.content {
            error(
                "\(key) has no value",
                at: node.location,
                expected: expected,
                suggestion: suggestion,
                note: "remove the key to get its default"
            )
        } else {
            error(
                "\(key) cannot be \(node.summary)",
                at: node.location,
                expected: expected,
                suggestion: suggestion
            )
        }
    }
}
