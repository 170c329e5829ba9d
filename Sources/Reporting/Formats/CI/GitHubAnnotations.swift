internal import AnalysisCore

/// Workflow commands that make GitHub show failures and findings at their files.
///
/// GitHub shows ten errors and ten warnings of a step; what is more is counted in a notice.
struct GitHubAnnotations: ReportFormatter {
    private static let shown = 10
    /// The characters of a message or a name at most.
    private static let longest = 1000

    private let path: SourcePath
    private var errors = 0
    private var warnings = 0

    init(run: RunInfo) {
        path = SourcePath(inputs: run.inputs)
    }

    mutating func begin(into bytes: inout [UInt8]) {}

    mutating func add(_ record: Record, into bytes: inout [UInt8]) {
        if case .failed(let reason, let message) = record.outcome {
            errors += 1
            if errors <= Self.shown {
                let title = "failed: \(reason.rawValue)"
                command("error", record, record.failedLine, title: title, message, to: &bytes)
            }
        }
        for finding in record.findings {
            warnings += 1
            guard warnings <= Self.shown else { continue }
            let message = finding.message
            command("warning", record, finding.line, title: finding.kind, message, to: &bytes)
        }
    }

    mutating func end(_ summary: RunSummary, into bytes: inout [UInt8]) {
        for gate in summary.gates where !gate.passed {
            let title = Self.property("gate failed: \(gate.name)")
            let line = "::error title=\(title)::\(Self.data(Figure.words(on: gate)))\n"
            bytes.append(contentsOf: line.utf8)
        }
        if let words = summary.partWords {
            bytes.append(contentsOf: "::warning title=analyze::\(Self.data(words))\n".utf8)
        }
        if let words = summary.endingWords {
            bytes.append(contentsOf: "::error title=analyze::\(Self.data(words))\n".utf8)
        }
        let hidden = max(0, errors - Self.shown) + max(0, warnings - Self.shown)
        if hidden > 0 {
            let line = """
                ::notice title=analyze::\(hidden) more errors and warnings are in the report

                """
            bytes.append(contentsOf: line.utf8)
        }
    }

    private func command(
        _ name: String,
        _ record: Record,
        _ line: Int?,
        title: String,
        _ message: String,
        to bytes: inout [UInt8]
    ) {
        let file = Self.property(path.path(of: record.document))
        let words = "\(record.document.description): \(message)"
        let text = """
            ::\(name) file=\(file),line=\(max(1, line ?? 1)),title=\(Self.property(title))::\
            \(Self.data(words))

            """
        bytes.append(contentsOf: text.utf8)
    }

    /// Text behind the second `::`, on one line, and not longer than anybody reads there.
    private static func data(_ text: String) -> String {
        let isLong = text.utf8.count > longest && text.count > longest
        let shown = isLong ? text.prefix(longest) + "…" : text[...]
        return VisibleText().text(of: shown).replacing("%", with: "%25")
    }

    /// A property, in which `:` and `,` mean something too.
    private static func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}

extension ReportFormat {
    /// GitHub's workflow commands.
    public static let githubAnnotations = Self(
        "github",
        readers: "GitHub",
        content: "findings and failures at their files; written by itself in CI",
        make: { run, _ in GitHubAnnotations(run: run) }
    )
}
