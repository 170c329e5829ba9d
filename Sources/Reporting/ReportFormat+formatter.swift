public import AnalysisCore

extension ReportFormat {
    /// A formatter for a run's report in this format.
    public func makeFormatter(
        for run: RunInfo,
        options: ReportOptions = ReportOptions()
    ) -> any ReportFormatter {
        switch self {
        case .csv: TableReport(run: run, options: options, dialect: .csv(options.tables))
        case .tsv: TableReport(run: run, options: options, dialect: .tsv(options.tables))
        case .json: JSONReport(run: run, options: options)
        case .jsonLines: JSONLinesReport(run: run, options: options)
        case .html: HTMLReport(run: run, options: options)
        case .markdown: MarkdownReport(run: run, options: options)
        case .junit: JUnitReport(run: run)
        case .sarif: SARIFReport(run: run)
        case .codeQuality: CodeQualityReport(run: run)
        case .githubAnnotations: GitHubAnnotations(run: run)
        case .table: TerminalTable(run: run, options: options)
        }
    }
}
