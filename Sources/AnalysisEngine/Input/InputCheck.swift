internal import AnalysisCore
internal import DocumentIngest

/// Finds out whether there is anything to do: an input without any document is a mistake of the
/// user, or of the program before this one in a pipe.
struct InputCheck {
    private let source: DocumentSource
    private let paths: [String]
    private let allowsNone: Bool
    /// Whether nobody wants to know any more: standard input may bring nothing for long.
    private let isStopping: () -> Bool

    init(
        _ source: DocumentSource,
        paths: [String],
        allowsNone: Bool,
        isStopping: @escaping () -> Bool = { Task.isCancelled }
    ) {
        self.source = source
        self.paths = paths
        self.allowsNone = allowsNone
        self.isStopping = isStopping
    }

    /// Reads the input up to its first document; of standard input nothing is lost by that.
    ///
    /// - Throws: An `EngineError` with code `usage` where there is none, unless that is allowed.
    func thereIsADocument() async throws(EngineError) {
        var skipped = RunTotals()
        do {
            let hasStandardInput = paths.contains("-")
            if hasStandardInput, try !source.isStandardInputEmpty(isStopping) { return }
            for try await item in source.withoutStandardInput.items() {
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
            throw EngineError(of: error)
        }
        if allowsNone { return }
        throw EngineError(code: .usage, message: words(skipped))
    }

    private func words(_ skipped: RunTotals) -> String {
        let reasons = skipped.skipped.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", ")
        let allow = "Where that is right, say so with --allow-empty."
        guard paths != ["-"] else {
            return "there is no document in standard input: it brought no line. Did the command "
                + "before this one fail? " + allow
        }
        return "there is no document in \(paths.joined(separator: ", "))"
            + (reasons.isEmpty ? "" : " (left out: \(reasons))")
            + ". Text, Markdown, HTML, XML, mails and JSON Lines files are read; hidden files and "
            + "what input.include does not name are not. " + allow
    }
}
