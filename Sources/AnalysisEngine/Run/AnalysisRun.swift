public import AnalysisCore
internal import BatchExecution
public import CoreMetrics
internal import DocumentIngest
public import Logging
internal import Pipelines
internal import Reporting
internal import RunLedger

/// One run: reads the documents, asks about each, and writes the reports.
///
/// The run accounts for every document that it discovers: each ends as one record, which is in
/// the ledger before anybody is told of it.
public final class AnalysisRun: Sendable {
    private let plan: RunPlan
    private let logger: Logger?
    private let publisher: (any MetricsFactory)?
    private let standardOutput: StandardOutput
    private let onEvent: @Sendable (RunEvent) -> Void
    private let control = RunControl()

    /// A run to be.
    ///
    /// - Parameters:
    ///   - plan: What is asked, checked.
    ///   - logger: Where requests are logged, at `debug` and `trace`; `nil` logs nothing.
    ///   - metrics: Where swift-metrics publishes what happens; `nil` publishes nothing.
    ///   - standardOutput: Where a report for standard output goes.
    ///   - onEvent: Is told what happens; called from several tasks.
    public init(
        _ plan: RunPlan,
        logger: Logger? = nil,
        metrics: (any MetricsFactory)? = nil,
        standardOutput: StandardOutput = .direct,
        onEvent: @escaping @Sendable (RunEvent) -> Void = { _ in }
    ) {
        self.plan = plan
        self.logger = logger
        publisher = metrics
        self.standardOutput = standardOutput
        self.onEvent = onEvent
    }

    /// Sends nothing more; what is under way comes to its end, and the rest is skipped.
    public func stop() { control.stop() }

    /// Breaks off what is under way as well.
    public func cancel() { control.cancel() }

    /// What the run does right now; may be asked at any time, and takes well under a millisecond.
    public var activity: RunActivity { control.activity }

    /// Runs to the end.
    ///
    /// - Returns: How it went; the reports are written.
    /// - Throws: An `EngineError` when nothing can be done at all, or a report or the ledger fails.
    public func run() async throws(EngineError) -> RunSummary {
        try await run { [plan] journal throws(EngineError) in
            let source = DocumentSource(
                paths: plan.paths,
                options: plan.ingest,
                journal: journal
            )
            try await InputCheck(source, paths: plan.paths).thereIsADocument()
            return source.items()
        }
    }

    /// Runs over an input to its end.
    func run(
        over input: (ParseJournal?) async throws(EngineError) -> InputItems
    ) async throws(EngineError) -> RunSummary {
        let start = ContinuousClock.now
        let reports = try ReportSet(plan, standardOutput: standardOutput)
        let metrics = try plan.metricsPath.map { path throws(EngineError) in
            try MetricsFile(path)
        }
        // Opening the ledger waits for the disk, and making the models does not.
        async let opening = plan.ledger.open()
        let models: ModelSet
        let preparation: Preparation
        do throws(EngineError) {
            models = try ModelSet(plan, logger: logger)
            preparation = try Preparation(plan, models: models.models)
        } catch {
            if case .success(let ledger?) = await opening { ledger.withdraw() }
            throw error
        }
        return try await LedgerSession.with(opening.get(), plan, input: input) {
            ledger,
            items throws(EngineError) in
            let progress = RunProgress(
                reports: reports,
                gates: GateEvaluator(plan.gates, labels: plan.reportOptions.labels),
                control: control,
                onEvent: onEvent
            )
            reports.begin()
            onEvent(.started(plan.run))
            if let run = ledger.run { onEvent(.kept(run: run.number, resumed: run.resumed)) }
            let execution = RunExecution(
                plan: plan,
                preparation: preparation,
                items: items,
                ledger: ledger,
                progress: progress,
                control: control,
                log: RequestLog(logger: logger),
                publisher: publisher,
                onEvent: onEvent
            )
            let error = await execution.run()
            await models.shutDown()
            var summary = progress.summary
            summary.duration = start.duration(to: .now)
            try await self.end(summary, ledger, progress, error)
            // The ledger and the reports reach the disk at the same time.
            async let _ = ledger.close()
            reports.end(summary)
            let isWhole = summary.ending != .interrupted && plan.shard == nil
            if let warning = progress.labelsWarning(isWhole: isWhole) { onEvent(.warning(warning)) }
            try metrics?.write(progress.metrics)
            if let error { throw error }
            if let error = reports.error, error.code != .closed {
                let hint =
                    plan.ledger == .none
                    ? "" : ". What was analyzed is kept; 'analyze report' writes reports of it"
                throw EngineError(code: .reportFailed, message: error.message + hint)
            }
            return summary
        }
    }

    /// Keeps how the run ended; where the ledger has failed already, it says so itself next time.
    private func end(
        _ summary: RunSummary,
        _ ledger: LedgerSession,
        _ progress: RunProgress,
        _ error: EngineError?
    ) async throws(EngineError) {
        guard error?.code != .ledgerFailed else { return }
        do throws(LedgerError) {
            if let error {
                try await ledger.fail(error.message)
            } else {
                try await ledger.finish(summary, discovered: progress.discovered)
            }
        } catch {
            throw EngineError(error, during: true)
        }
    }
}
