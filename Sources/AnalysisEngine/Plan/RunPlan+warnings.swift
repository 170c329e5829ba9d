internal import Analyses
internal import AnalysisCore
internal import FoundationEssentials
internal import ModelProviders
internal import Pipelines
internal import Reporting

extension RunPlan {
    /// What the user should know before the run, though it can be done.
    public var warnings: [String] {
        var warnings = pipeline.warnings.map(\.description)
        if let labels = pipeline.labels, let columns = reportOptions.labels?.ignoredColumns,
            !columns.isEmpty
        {
            let diagnostic = PipelineDiagnostic(
                .warning,
                "no field of this analysis is called \(columns.joined(separator: ", ")); "
                    + "what \(labels.value) says about it is not used",
                at: labels.location
            )
            warnings.append("\(diagnostic)")
        }
        for (index, missing) in analysis.incompleteExamples {
            let diagnostic = PipelineDiagnostic(
                .warning,
                "the example does not show \(missing.joined(separator: ", ")), "
                    + "which every answer must have",
                at: pipeline.location(ofExample: index)
            )
            warnings.append("\(diagnostic)")
        }
        for model in [pipeline.model] + pipeline.fallback {
            let facts = catalog.facts(of: model.value)
            if let text = facts.retirementWarning(naming: model.value, on: Self.today) {
                warnings.append("\(PipelineDiagnostic(.warning, text, at: model.location))")
            }
        }
        if let temperature = pipeline.temperature {
            for model in models {
                let configuration = ProviderConfiguration(
                    provider: model.provider,
                    pipeline: pipeline,
                    environment: environment
                )
                if let text = configuration.samplingWarning(naming: model) {
                    warnings.append(
                        "\(PipelineDiagnostic(.warning, text, at: temperature.location))"
                    )
                }
            }
        }
        warnings += placeWarnings
        if pipeline.batch.pack != nil, models.contains(where: \.runsHere) {
            warnings.append(
                "warning: batch.pack is not used: a model on this machine is asked about one document "
                    + "at a time"
            )
        }
        return warnings
    }

    /// Today in UTC, `YYYY-MM-DD`.
    private static var today: String {
        String(Date.now.ISO8601Format().prefix(10))
    }
}
