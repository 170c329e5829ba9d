public import AnalysisCore
public import Reporting
internal import RunLedger

/// Reports of a run that the ledger holds, made again; sends nothing.
public struct StoredRunReport: Sendable {
    private let reader: LedgerReader
    private let stored: StoredRun
    private let plan: RunPlan

    /// The reports of a run.
    ///
    /// - Parameters:
    ///   - run: The number of the run; the latest by default.
    ///   - ledger: The path of the ledger.
    ///   - outputs: The report files; none for standard output.
    ///   - standardOutputFormat: The format for standard output.
    ///   - rawCSV: Whether CSV cells are written as they are.
    ///   - environment: The environment variables, for `${NAME}` in the pipeline.
    /// - Throws: An `EngineError` where there is no such run, or a report cannot be written.
    public init(
        run: Int64?,
        ledger: String,
        outputs: [String],
        standardOutputFormat: ReportFormat = .csv,
        rawCSV: Bool = false,
        environment: [String: String]
    ) async throws(EngineError) {
        do throws(LedgerError) {
            reader = try LedgerReader(path: ledger)
            stored = try await reader.run(run.map { RunID($0) })
        } catch {
            throw EngineError(error)
        }
        let options = RunOptions(
            paths: stored.configuration.inputs,
            pipeline: stored.configuration.pipelinePath ?? "",
            outputs: outputs,
            standardOutputFormat: standardOutputFormat,
            rawCSV: rawCSV
        )
        plan = try RunPlan(reporting: stored.configuration, options, environment: environment)
    }

    /// What reports say about the run.
    public var run: RunInfo { plan.run }

    /// Where the reports go.
    public var targets: [ReportTarget] { plan.targets }

    /// The files that are written.
    public var files: [String] { targets.compactMap(\.path) }

    /// Writes the reports.
    ///
    /// - Returns: How the run went.
    /// - Throws: An `EngineError` where the ledger cannot be read or a report not be written.
    public func write() async throws(EngineError) -> RunSummary {
        var totals = RunTotals()
        var gates = GateEvaluator(plan.gates, labels: plan.reportOptions.labels)
        do {
            var reports: [OpenReport] = []
            for target in plan.targets {
                reports.append(
                    try OpenReport(target, run: plan.run, options: plan.reportOptions)
                )
            }
            for report in reports { try report.write(.begin) }
            for try await record in reader.records(of: stored.id) {
                totals.add(record)
                gates.add(record)
                for report in reports { try report.write(.record(record)) }
            }
            let summary = StoredSummary.summary(of: stored, totals: totals, gates: gates)
            for report in reports { try report.write(.end(summary)) }
            return summary
        } catch let error as LedgerError {
            throw EngineError(error)
        } catch let error as ReportError where error.code == .closed {
            // A reader that has seen enough.
            return StoredSummary.summary(of: stored, totals: totals, gates: gates)
        } catch {
            throw EngineError(code: .reportFailed, message: "\(error)")
        }
    }
}

extension RunPlan {
    /// The plan that a stored run had, as far as reports need it.
    fileprivate init(
        reporting configuration: RunConfiguration,
        _ options: RunOptions,
        environment: [String: String]
    ) throws(EngineError) {
        var options = options
        options.overrides = configuration.overrides
        try self.init(
            options,
            pipelineText: configuration.pipelineSource ?? "",
            environment: environment
        )
        run.toolVersion = configuration.toolVersion
        run.pipelineHash = configuration.pipelineHash
        run.model = configuration.model
        if options.outputs.isEmpty { targets = [.standardOutput(options.standardOutputFormat)] }
    }
}
