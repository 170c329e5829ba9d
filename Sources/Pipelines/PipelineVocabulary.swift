public import AnalysisCore

/// What pipelines may name that other modules define: providers, and formats of reports.
///
/// The loader, the schema and the documentation of keys are made with it.
public struct PipelineVocabulary: Sendable {
    /// The providers that a model may name.
    public let providers: [String]
    /// The names of the files that each format of reports has.
    public let reports: [ReportFiles]
    /// The keys of pipelines that go by these words.
    let keys: PipelineKeys

    /// A vocabulary.
    ///
    /// - Parameters:
    ///   - providers: The providers that exist.
    ///   - reports: The formats of reports that exist.
    public init(providers: [String], reports: [ReportFiles]) {
        self.providers = providers
        self.reports = reports
        keys = PipelineKeys(reports: reports)
    }
}
