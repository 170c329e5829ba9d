import AnalysisEngine
import Pipelines

/// What the loader says of a place in a pipeline.
struct Remark: Equatable {
    /// The pipeline with the place in marks, as in `votes: «0»`; without marks where all is meant.
    var place: String
    /// The message; that of a warning begins with the word.
    var message: String
    /// What helps, part by part.
    var help: String

    /// Everything that is said of the text of a pipeline.
    static func all(on text: String, environment: [String: String] = [:]) -> [Remark] {
        do throws(PipelineError) {
            let file = try PipelineFile(text: text, path: "p.yml")
            let loader = PipelineLoader(.standard, environment: environment)
            return try loader.pipeline(of: file).warnings.map { Remark($0, in: text) }
        } catch {
            return error.diagnostics.map { Remark($0, in: text) }
        }
    }

    /// What is said of a pipeline whose place is marked, and the remark that is wanted.
    static func pair(
        _ marked: String,
        _ message: String,
        _ help: String,
        environment: [String: String] = [:]
    ) -> (said: [Remark], wanted: [Remark]) {
        let text = String(marked.filter { !"«»".contains($0) })
        return (
            all(on: text, environment: environment),
            [Remark(place: marked, message: message, help: help)]
        )
    }

    private init(place: String, message: String, help: String) {
        self.place = place
        self.message = message
        self.help = help
    }

    private init(_ diagnostic: PipelineDiagnostic, in text: String) {
        message =
            diagnostic.severity == .warning ? "warning: \(diagnostic.message)" : diagnostic.message
        help = [
            diagnostic.expected.map { "expected: \($0)" },
            diagnostic.suggestion.map { "did you mean: \($0)" },
            diagnostic.note.map { "note: \($0)" },
        ]
        .compactMap(\.self).joined(separator: " | ")
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let span = diagnostic.location.span {
            var scalars = Array(lines[span.line - 1].unicodeScalars)
            scalars.insert("»", at: span.column - 1 + span.length)
            scalars.insert("«", at: span.column - 1)
            lines[span.line - 1] = String(String.UnicodeScalarView(scalars))
        }
        place = lines.joined(separator: "\n")
    }
}
