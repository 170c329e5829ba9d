internal import AnalysisCore
internal import Glibc
internal import Pipelines
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

    /// Says of gates which report is missing that they compare with.
    static func missingBaselines(of pipeline: Pipeline) -> [PipelineDiagnostic] {
        pipeline.gates.compactMap { gate in
            guard case .regression(let regression) = gate.value.measure,
                access(regression.against, R_OK) != 0
            else { return nil }
            return PipelineDiagnostic(
                .error,
                "the report \(regression.against), which gates.\(gate.value.name) compares with, "
                    + (access(regression.against, F_OK) == 0 ? "cannot be read" : "does not exist"),
                at: gate.location,
                note: "make it with a run that is good enough: leave the gate out, and add "
                    + "'--output \(regression.against)'"
            )
        }
    }
}
