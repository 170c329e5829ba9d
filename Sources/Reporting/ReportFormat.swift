public import AnalysisCore

/// The formats of reports.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    /// Comma-separated values (RFC 4180).
    case csv
    /// One JSON object.
    case json

    /// The format that a file of the given extension is written in.
    public init?(fileExtension: String) {
        self.init(rawValue: fileExtension.lowercased())
    }

    /// A formatter for a run's report in this format.
    public func makeFormatter(
        for run: RunInfo,
        options: ReportOptions = ReportOptions()
    ) -> any ReportFormatter {
        switch self {
        case .csv: CSVReport(run: run, options: options)
        case .json: JSONReport(run: run)
        }
    }
}
