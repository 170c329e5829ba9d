internal import AnalysisCore
internal import Reporting
internal import RunLedger

/// Where one side of a comparison comes from.
enum ComparisonSource {
    /// A run of a ledger, or of a job's partitions.
    case stored(KeptRun, RunPlan)
    /// A JSON report.
    case report(JSONReportFile)

    /// Finds what a side of a comparison is called: the number of a run, a ledger, a ledger and a
    /// number as `FILE#12`, the folder of a job, or a JSON report.
    ///
    /// - Parameters:
    ///   - name: What it is called.
    ///   - ledger: The ledger that holds runs that are called by their number.
    ///   - environment: The environment variables, for `${NAME}` in the pipeline.
    /// - Throws: An `EngineError` where nothing of that name can be compared.
    init(
        _ name: String,
        ledger: String,
        environment: [String: String]
    ) async throws(EngineError) {
        if name.lowercased().hasSuffix(".json") {
            self = .report(try JSONReportFile(path: name))
            return
        }
        let (path, number) = Self.place(of: name, ledger)
        let run: KeptRun
        do throws(LedgerError) {
            run = try await KeptRun(at: path, number: number)
        } catch {
            guard error.code == .foreignFile || error.code == .damaged, path != ledger else {
                throw EngineError(code: .usage, message: error.message)
            }
            throw EngineError(
                code: .usage,
                message: """
                    \(name) is neither the number of a run, a ledger nor a JSON report of analyze; a run \
                    writes such a report with --output NAME.json
                    """
            )
        }
        let plan = try RunPlan(stored: run.stored.configuration, environment: environment)
        self = .stored(run, plan)
    }

    private static func place(of name: String, _ ledger: String) -> (path: String, number: Int64?) {
        if let number = Int64(name) { return (ledger, number) }
        let parts = name.split(separator: "#", omittingEmptySubsequences: false)
        if parts.count > 1, let number = parts.last.flatMap({ Int64($0) }) {
            return (parts.dropLast().joined(separator: "#"), number)
        }
        return (name, nil)
    }

    /// What reports say about it.
    var run: ComparedRun {
        switch self {
        case .stored(let run, let plan):
            ComparedRun(
                title: run.title,
                analysis: plan.run.analysis.name,
                model: plan.run.model.description,
                pipelineHash: plan.run.pipelineHash,
                noise: StoredSummary.noise(of: run.stored)
            )
        case .report(let file): file.run
        }
    }

    /// The labels of the run's pipeline.
    var labels: Labels? {
        switch self {
        case .stored(_, let plan): plan.reportOptions.labels
        case .report: nil
        }
    }

    /// The first field whose values are of a fixed set; `nil` where there is none, or where a report
    /// does not say.
    var verdictField: String? {
        switch self {
        case .stored(_, let plan): FieldColumns(plan.run.schema).verdict
        case .report(let file):
            ["sentiment", "category"].contains(file.verdict) ? file.verdict : nil
        }
    }

    /// Hands over all documents, in the order of the input.
    ///
    /// - Parameters:
    ///   - labels: What is right, for a run of a ledger; a report says so itself.
    ///   - body: Takes a document.
    /// - Throws: An `EngineError` where the source cannot be read.
    func read(labels: Labels?, _ body: (ComparedDocument) -> Void) async throws(EngineError) {
        switch self {
        case .stored(let run, _):
            do {
                for try await record in run.records {
                    body(ComparedDocument(record, labels: labels))
                }
            } catch {
                throw EngineError(error)
            }
        case .report(let file): try file.read(labels: labels, body)
        }
    }
}
