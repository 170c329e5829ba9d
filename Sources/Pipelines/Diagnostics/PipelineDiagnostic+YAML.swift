import YAML

extension PipelineDiagnostic {
    /// The diagnostic of a fault in the YAML of a source.
    init(_ error: YAMLError, in source: PipelineText) {
        let hasLine = ![.limit, .empty, .encoding, .memory].contains(error.code)
        let isPlace = hasLine || error.position != .start
        let span = SourceLocation.Span(
            line: error.position.line,
            column: error.position.column,
            length: error.length
        )
        self.init(
            EscapedText.escape(error.message),
            at: SourceLocation(source, isPlace ? span : nil),
            note: error.hint.map { EscapedText.escape($0) }
        )
    }
}
