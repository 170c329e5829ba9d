public import AnalysisCore

/// The formats of reports.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    /// Comma-separated values (RFC 4180).
    case csv
    /// Tab-separated values, quoted like CSV.
    case tsv
    /// One JSON object.
    case json
    /// JSON Lines: a JSON object for each document, a line each.
    case jsonLines = "jsonl"
    /// A self-contained page with charts and a table that can be searched.
    case html
    /// A page for the summary of a CI step.
    case markdown = "md"
    /// JUnit XML.
    case junit
    /// SARIF 2.1.0.
    case sarif
    /// GitLab's code quality report.
    case codeQuality = "codequality"
    /// GitHub's workflow commands.
    case githubAnnotations = "github"

    /// The extensions of files that name a format, for messages; some have further ones.
    public static let fileExtensions = [
        "csv", "tsv", "json", "jsonl", "html", "md", "xml", "sarif",
    ]

    /// The format that a file of the given extension, in any case and without its dot, has.
    public init?(fileExtension: String) {
        switch fileExtension.lowercased() {
        case "csv": self = .csv
        case "tsv", "tab": self = .tsv
        case "json": self = .json
        case "jsonl", "ndjson": self = .jsonLines
        case "html", "htm": self = .html
        case "md", "markdown": self = .markdown
        case "xml": self = .junit
        case "sarif": self = .sarif
        default: return nil
        }
    }

    /// The format that a file of the given name has, by its extension; `.sarif.json` is SARIF, and
    /// `gl-code-quality-report.json` is what GitLab calls so.
    public init?(path: String) {
        let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        if name.hasSuffix(".sarif.json") {
            self = .sarif
        } else if name == "gl-code-quality-report.json" {
            self = .codeQuality
        } else if let dot = name.lastIndex(of: ".") {
            self.init(fileExtension: String(name[name.index(after: dot)...]))
        } else {
            return nil
        }
    }

    /// A formatter for a run's report in this format.
    public func makeFormatter(
        for run: RunInfo,
        options: ReportOptions = ReportOptions()
    ) -> any ReportFormatter {
        switch self {
        case .csv: TableReport(run: run, options: options, dialect: .csv(isRaw: options.rawCSV))
        case .tsv: TableReport(run: run, options: options, dialect: .tsv(isRaw: options.rawCSV))
        case .json: JSONReport(run: run, options: options)
        case .jsonLines: JSONLinesReport(options: options)
        case .html: HTMLReport(run: run, options: options)
        case .markdown: MarkdownReport(run: run, options: options)
        case .junit: JUnitReport(run: run)
        case .sarif: SARIFReport(run: run)
        case .codeQuality: CodeQualityReport(run: run)
        case .githubAnnotations: GitHubAnnotations(run: run)
        }
    }
}
