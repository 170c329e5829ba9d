public import AnalysisCore

/// Loads pipelines: file as written, options applied, then every key and value checked.
///
/// Nothing is read but the pipeline and the files that it names.
public struct PipelineLoader: Sendable {
    /// The environment for `${NAME}` in `model`, `fallback`, `labels` and `output`.
    public var environment: [String: String]
    /// The providers and formats that a pipeline may name.
    public var vocabulary: PipelineVocabulary
    /// What else is wrong with a pipeline, so that it is reported beside what is wrong with its
    /// keys; nothing by default.
    public var checks: @Sendable (PipelineDraft) -> [PipelineDiagnostic]

    /// A loader.
    ///
    /// - Parameters:
    ///   - vocabulary: The providers and formats that exist.
    ///   - environment: The environment for `${NAME}`; empty by default.
    ///   - checks: What else is checked.
    public init(
        _ vocabulary: PipelineVocabulary,
        environment: [String: String] = [:],
        checks: @escaping @Sendable (PipelineDraft) -> [PipelineDiagnostic] = { _ in [] }
    ) {
        self.vocabulary = vocabulary
        self.environment = environment
        self.checks = checks
    }

    /// The pipeline of a file.
    ///
    /// - Parameters:
    ///   - path: The path of the file.
    ///   - overrides: Options of the command line that replace values.
    /// - Returns: The pipeline, with warnings.
    /// - Throws: A `PipelineError` that holds everything that is wrong.
    public func load(
        _ path: String,
        overrides: [PipelineOverride] = []
    ) throws(PipelineError) -> Pipeline {
        try pipeline(of: try file(path).applying(overrides))
    }

    /// A file as it is written.
    ///
    /// - Parameter path: The path of the file.
    /// - Returns: The file.
    /// - Throws: A `PipelineError` where it cannot be read or is not YAML.
    public func file(_ path: String) throws(PipelineError) -> PipelineFile {
        let bytes: [UInt8]
        do {
            bytes = try PipelineFiles.bytes(at: path)
        } catch {
            let diagnostic = PipelineDiagnostic(
                "the pipeline \(error.reason)",
                at: SourceLocation(PipelineText(file: path, text: "")),
                suggestion: error.suggestion ?? error.pipeline,
                note: error.hint
            )
            throw PipelineError(.unreadable, [diagnostic])
        }
        return try PipelineFile(bytes: bytes, path: path)
    }

    /// The checked pipeline of a file.
    ///
    /// - Parameter file: The file.
    /// - Returns: The pipeline, with warnings.
    /// - Throws: A `PipelineError` with code `invalid` that holds everything that is wrong.
    public func pipeline(of file: PipelineFile) throws(PipelineError) -> Pipeline {
        try checked(file, asking: nil)
    }

    /// The checked pipeline of an analysis that a program states.
    ///
    /// - Parameters:
    ///   - analysis: What is asked.
    ///   - source: The same as a file would say it; it is kept with the results, and not read.
    ///   - overrides: Options that take the place of defaults; none may be of the analysis.
    /// - Returns: The pipeline, with warnings.
    /// - Throws: A `PipelineError` with code `invalid` that holds everything that is wrong.
    public func pipeline(
        asking analysis: AnalysisSpec,
        writtenAs source: PipelineText,
        overrides: [PipelineOverride] = []
    ) throws(PipelineError) -> Pipeline {
        let root = PipelineNode(mapping: [], at: SourceLocation(source))
        let file = PipelineFile(source: source, root: root, diagnostics: [])
        return try checked(file.applying(overrides), asking: analysis)
    }

    private func checked(
        _ file: PipelineFile,
        asking analysis: AnalysisSpec?
    ) throws(PipelineError) -> Pipeline {
        let path = file.source.path
        let keys = PipelineKeys(vocabulary)
        let context = LoadContext(
            environment: environment,
            vocabulary: vocabulary,
            table: keys.table,
            folder: path.lastIndex(of: "/").map { String(path[...$0]) } ?? "",
            diagnostics: file.diagnostics
        )
        let draft = PipelineBuilder(
            file: file,
            analysis: analysis,
            keys: keys,
            context: context
        ).draft()
        let further = draft.map(checks) ?? []
        let diagnostics = (context.diagnostics + further).inOrder(of: file.source)
        guard let draft, !diagnostics.contains(where: { $0.severity == .error }) else {
            throw PipelineError(.invalid, diagnostics)
        }
        var checked = draft.pipeline
        checked.files = context.files
        checked.warnings = diagnostics
        return checked
    }
}

extension [PipelineDiagnostic] {
    /// Those of the pipeline in the order of its lines, then those of other files and options in
    /// the order in which they were found.
    fileprivate func inOrder(of source: PipelineText) -> [PipelineDiagnostic] {
        enumerated().sorted { left, right in
            key(left, source) < key(right, source)
        }
        .map(\.element)
    }

    private func key(
        _ entry: (offset: Int, element: PipelineDiagnostic),
        _ source: PipelineText
    ) -> (Int, Int, Int, Int) {
        let location = entry.element.location
        guard location.source.origin == source.origin else { return (1, 0, 0, entry.offset) }
        return (0, location.span?.line ?? 0, location.span?.column ?? 0, entry.offset)
    }
}
