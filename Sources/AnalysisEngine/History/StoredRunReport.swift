public import AnalysisCore
public import Reporting
internal import RunLedger

/// Reports of a run that the ledger holds, made again; sends nothing.
public struct StoredRunReport: Sendable {
    private let kept: KeptRun
    private var stored: StoredRun { kept.stored }
    private var plan: RunPlan

    /// The reports of a run.
    ///
    /// - Parameters:
    ///   - run: The number of the run; the latest by default.
    ///   - ledger: The path of the ledger, or the folder of a job's partitions.
    ///   - outputs: The report files; none for standard output.
    ///   - standardOutputFormat: The format for standard output.
    ///   - columns: How wide a table on standard output is.
    ///   - tables: How CSV and TSV are written.
    ///   - environment: The environment variables, for `${NAME}` in the pipeline.
    /// - Throws: An `EngineError` where there is no such run, or a report cannot be written.
    public init(
        run: Int64?,
        ledger: String,
        outputs: [String],
        standardOutputFormat: ReportFormat = .csv,
        columns: Int = 80,
        tables: TableOptions = TableOptions(),
        environment: [String: String]
    ) async throws(EngineError) {
        do throws(LedgerError) {
            kept = try await KeptRun(at: ledger, number: run)
        } catch {
            throw EngineError(error)
        }
        let options = RunOptions(
            paths: kept.stored.configuration.inputs,
            pipeline: kept.stored.configuration.pipelinePath ?? "",
            outputs: outputs,
            standardOutputFormat: standardOutputFormat,
            columns: columns,
            tables: tables,
            ledger: .file(ledger)
        )
        plan = try RunPlan(reporting: kept.stored.configuration, options, environment: environment)
        try plan.checkOutputs()
        guard let labels = plan.reportOptions.labels else { return }
        // The files may have gone since; the documents of the run have not.
        var resolver = LabelResolver(labels)
        do {
            for try await record in kept.records { resolver.add(record.document) }
        } catch {
            throw EngineError(of: error)
        }
        plan.reportOptions.labels = resolver.resolved()
    }

    /// What reports say about the run.
    public var run: RunInfo { plan.run }

    /// Where the reports go.
    public var targets: [ReportTarget] { plan.targets }

    /// The files that are written.
    public var files: [String] { targets.compactMap(\.path) }

    /// Writes the reports.
    ///
    /// - Parameter onWarning: Takes what somebody who reads a report should know.
    /// - Returns: How the run went.
    /// - Throws: An `EngineError` where the ledger cannot be read or a report not be written.
    public func write(
        onWarning: (String) -> Void = { _ in }
    ) async throws(EngineError) -> RunSummary {
        var gates = GateEvaluator(plan.gates, labels: plan.reportOptions.labels)
        var opened: ReportSet?
        do {
            let documentTexts = plan.documentTexts
            var texts = documentTexts.map { SourceTexts(of: plan, into: $0) }
            let reports = try ReportSet(plan, texts: documentTexts)
            opened = reports
            reports.begin()
            if let error = reports.error { throw error }
            var tally = plan.acceptanceTally
            if tally != nil {
                for try await record in kept.records { tally?.add(record) }
            }
            var acceptances = tally?.acceptances
            for try await stored in kept.records {
                var record = stored
                acceptances?.decide(on: &record)
                reports.count(record)
                gates.add(record)
                await texts?.keep(for: record)
                reports.write(record)
                if let error = reports.error { throw error }
            }
            let summary = StoredSummary.summary(of: stored, totals: reports.totals, gates: gates)
            _ = reports.end(summary, isReplacing: true)
            if let error = reports.error { throw error }
            reports.warnings.forEach(onWarning)
            return summary
        } catch let error as LedgerError {
            throw EngineError(error)
        } catch let error as ReportError where error.code == .closed {
            // A reader that has seen enough.
            let totals = opened?.totals ?? RunTotals()
            return StoredSummary.summary(of: stored, totals: totals, gates: gates)
        } catch {
            throw EngineError(code: .reportFailed, message: "\(error)")
        }
    }
}

extension RunPlan {
    /// The plan that a stored run had, for who only reads it.
    init(stored configuration: RunConfiguration, environment: [String: String])
        throws(EngineError)
    {
        let options = RunOptions(
            paths: configuration.inputs,
            pipeline: configuration.pipelinePath ?? ""
        )
        try self.init(reporting: configuration, options, environment: environment)
    }

    /// The plan that a stored run had, as far as reports need it.
    init(
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
