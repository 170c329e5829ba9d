internal import AnalysisCore
internal import FoundationEssentials
internal import ModelProviders
internal import Pipelines
internal import Reporting

extension RunPlan {
    /// Finds out that no file which the run writes is one that it reads.
    ///
    /// - Throws: An `EngineError` with code `usage`.
    func checkOutputs() throws(EngineError) {
        try checkReview()
        let check = OutputCheck(paths: paths, ingest: ingest, reads: reads)
        try check.check(outputs, usesStandardOutput: targets.contains { $0.path == nil })
    }

    /// Where the texts of documents are kept for reports that show them; `nil` where none does.
    var documentTexts: DocumentTexts? {
        targets.contains { $0.format.showsTexts } ? DocumentTexts(pipeline.report.text) : nil
    }

    /// What is read beside documents: read before anything is written, but by the next run again.
    private var reads: [OutputFile] {
        var files = [OutputFile(role: "the pipeline", path: pipelinePath)]
        files += pipeline.files.map { OutputFile(role: "a file of the pipeline,", path: $0) }
        if let labels = pipeline.labels, !isReview(labels.value) {
            files.append(OutputFile(role: "the labels file", path: labels.value))
        }
        let models = models.filter(\.runsHere).map(\.name)
        files += (models + Self.fileVariables.compactMap { environment[$0] }).map {
            OutputFile(role: "the file", path: $0)
        }
        return files
    }

    /// The variables that name files which a run reads.
    private static let fileVariables = [
        "ANALYZE_LOCAL_MODEL", "ANALYZE_LLAMA_SERVER", "SSL_CERT_FILE",
    ]

    private var outputs: [OutputFile] {
        var files = targets.compactMap(\.path).map { OutputFile(role: "the report", path: $0) }
        if let path = metricsPath { files.append(OutputFile(role: "the metrics file", path: path)) }
        if let path = annotations.codeQuality, !files.contains(where: { $0.path == path }) {
            files.append(OutputFile(role: "the code quality report", path: path))
        }
        if let path = annotations.stepSummary {
            files.append(OutputFile(role: "the step summary", path: path))
        }
        if let accept = pipeline.accept {
            files.append(OutputFile(role: "the review file", path: accept.value.review))
        }
        if let path = ledger.path { files.append(OutputFile(role: "the ledger", path: path)) }
        return files
    }
}
