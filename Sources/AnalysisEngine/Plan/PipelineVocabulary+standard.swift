internal import AnalysisCore
internal import ModelProviders
public import Pipelines
internal import Reporting

extension PipelineVocabulary {
    /// The providers and the formats of reports of this build.
    public static let standard = PipelineVocabulary(
        providers: ProviderKind.all.map { kind in
            Provider(
                kind.name,
                modelPrefixes: kind.modelPrefixes,
                modelSuffixes: kind.modelSuffixes,
                placeSummary: kind.placeSummary,
                platforms: kind.platforms.map(\.name),
                statesServer: kind.statesServer,
                runsHere: kind.runsHere
            )
        },
        reports: ReportFormat.all.map(\.files)
    )
}
