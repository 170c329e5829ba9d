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

    /// The format that a file of the given extension, in any case and without its dot, has.
    public init?(fileExtension: String) {
        switch fileExtension.lowercased() {
        case "csv": self = .csv
        case "tsv", "tab": self = .tsv
        case "json": self = .json
        case "jsonl", "ndjson": self = .jsonLines
        default: return nil
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
        }
    }
}
