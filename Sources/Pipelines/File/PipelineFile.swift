import YAML

/// A pipeline as it is written: the first of two steps, before its keys and values are checked.
public struct PipelineFile: Sendable {
    /// The text of the file.
    public let source: PipelineText
    /// Its outermost value, with options applied.
    let root: PipelineNode
    /// What is wrong already, though the rest can be checked.
    let diagnostics: [PipelineDiagnostic]

    /// Reads the text of a pipeline.
    ///
    /// - Parameters:
    ///   - text: YAML, without byte order mark.
    ///   - path: The path as the user gave it; messages begin with it.
    /// - Throws: A `PipelineError` with code `notYAML`.
    public init(text: String, path: String) throws(PipelineError) {
        let source = PipelineText(file: path, text: text)
        do {
            let document = try YAMLReader().document(of: text)
            self.init(
                source: source,
                root: PipelineNode(document.root, in: source),
                diagnostics: document.faults.map { PipelineDiagnostic($0, in: source) }
            )
        } catch {
            throw PipelineError(.notYAML, [Self.diagnostic(of: error, in: source)])
        }
    }

    /// Reads the bytes of a pipeline: UTF-8, or UTF-16 behind a byte order mark.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - path: The path as the user gave it; messages begin with it.
    /// - Throws: A `PipelineError` with code `notYAML`.
    public init(bytes: [UInt8], path: String) throws(PipelineError) {
        let text: String
        do {
            text = try YAMLText.decode(bytes)
        } catch {
            let readable = PipelineText(file: path, text: String(decoding: bytes, as: UTF8.self))
            throw PipelineError(.notYAML, [PipelineDiagnostic(error, in: readable)])
        }
        try self.init(text: text, path: path)
    }

    init(source: PipelineText, root: PipelineNode, diagnostics: [PipelineDiagnostic]) {
        self.source = source
        self.root = root
        self.diagnostics = diagnostics
    }

    private static func diagnostic(of error: YAMLError, in source: PipelineText)
        -> PipelineDiagnostic
    {
        guard error.code == .empty else { return PipelineDiagnostic(error, in: source) }
        return PipelineDiagnostic(
            "the pipeline is empty",
            at: SourceLocation(source),
            expected: "at least the key analysis, such as `analysis: sentiment`",
            note: "`analyze init` writes a commented pipeline to start from"
        )
    }
}
