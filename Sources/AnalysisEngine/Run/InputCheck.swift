internal import AnalysisCore
internal import DocumentIngest

/// Finds out whether there is anything to do: a folder without any document is a mistake of the
/// user.
struct InputCheck {
    private let source: DocumentSource
    private let paths: [String]

    init(_ source: DocumentSource, paths: [String]) {
        self.source = source
        self.paths = paths
    }

    /// Reads the input up to its first document.
    ///
    /// - Throws: An `EngineError` with code `usage` where there is none.
    func thereIsADocument() async throws(EngineError) {
        // Standard input cannot be read twice.
        guard !paths.contains("-") else { return }
        var skipped = RunTotals()
        do {
            for try await item in source.items() {
                guard case .skipped(let id, let reason, let message) = item else { return }
                skipped.add(
                    Record(
                        document: id,
                        index: skipped.discovered,
                        outcome: .skipped(reason, message: message)
                    )
                )
            }
        } catch {
            throw EngineError(code: .usage, message: "\(error)")
        }
        let reasons = skipped.skipped.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", ")
        throw EngineError(
            code: .usage,
            message: "there is no document in \(paths.joined(separator: ", "))"
                + (reasons.isEmpty ? "" : " (left out: \(reasons))")
                + ". Text, Markdown, HTML, XML and JSON Lines files are read; hidden files and "
                + "what input.include does not name are not."
        )
    }
}
