public import Pipelines
internal import Reporting

extension PipelineVocabulary {
    /// The providers and the formats of reports of this build.
    public static let standard = PipelineVocabulary(
        providers: ProviderKind.allCases.map(\.rawValue),
        reports: ReportFormat.all.map(\.files)
    )
}
