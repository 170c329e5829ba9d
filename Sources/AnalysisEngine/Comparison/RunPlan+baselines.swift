internal import AnalysisCore
internal import Reporting

extension RunPlan {
    /// The earlier runs that gates compare with, by the paths of their reports.
    ///
    /// - Throws: An `EngineError` with code `usage` where a report cannot be read, or is about
    ///   another analysis.
    func baselines() throws(EngineError) -> [String: ComparisonBuilder] {
        var baselines: [String: ComparisonBuilder] = [:]
        for gate in gates {
            guard case .regression(let regression) = gate.measure,
                baselines[regression.against] == nil
            else { continue }
            let report = try JSONReportFile(path: regression.against)
            guard report.run.analysis == run.analysis.name else {
                throw EngineError(
                    code: .usage,
                    message: """
                        gates.\(gate.name) compares with \(regression.against), which is a \
                        \(report.run.analysis) and no \(run.analysis.name)
                        """
                )
            }
            var builder = ComparisonBuilder(
                before: report.run,
                after: ComparedRun(
                    title: "this run",
                    analysis: run.analysis.name,
                    model: run.model.description,
                    pipelineHash: run.pipelineHash
                ),
                verdictField: nil,
                margin: regression.margin,
                confidence: gate.certainty?.confidence ?? 0.95
            )
            try report.read(labels: reportOptions.labels) { builder.addBefore($0) }
            baselines[regression.against] = builder
        }
        return baselines
    }
}
