internal import AnalysisCore
internal import BatchExecution
internal import Reporting
internal import Synchronization

/// Takes the records of a run as they are done, and sums the run up at its end.
final class RunProgress: Sendable {
    private let reports: ReportSet
    private let control: RunControl
    private let onEvent: @Sendable (RunEvent) -> Void
    private let gates: Mutex<GateEvaluator>
    private let fatal = Mutex<RequestFault?>(nil)
    private let metrics = Mutex(BatchMetrics())

    init(
        reports: ReportSet,
        gates: GateEvaluator,
        control: RunControl,
        onEvent: @escaping @Sendable (RunEvent) -> Void
    ) {
        self.reports = reports
        self.gates = Mutex(gates)
        self.control = control
        self.onEvent = onEvent
    }

    /// A document goes to the executor.
    func admit(_ document: Document, _ index: Int) {
        control.admitted(document, at: index)
        onEvent(.discovered)
    }

    /// What was discovered cannot be asked about.
    func reject(_ record: Record) {
        onEvent(.discovered)
        take(record)
    }

    /// A document has its record.
    func take(_ record: Record) {
        control.finished(record.index)
        gates.withLock { $0.add(record) }
        reports.add(record)
        if reports.error != nil { control.stop() }
        onEvent(.recorded(record))
    }

    /// The executor is done with a document.
    func take(
        _ result: WorkResult<DocumentJob, Inquirer.Result, RequestFault>,
        models: [ModelReference]
    ) {
        if case .failed(let failure) = result.outcome, failure.endsRun {
            fatal.withLock { $0 = $0 ?? failure.reason }
        }
        take(Record(result, models: models))
    }

    /// Gives every document that was broken off its record.
    func recordUnfinished() {
        for (index, document) in control.unfinished {
            take(
                Record(
                    document: document.id,
                    index: index,
                    outcome: .skipped(
                        .interrupted,
                        message: "the run was interrupted while it was asked about"
                    ),
                    source: Record.Source(document),
                    findings: document.findings
                )
            )
        }
    }

    /// The executor has come to its end.
    func measured(_ metrics: BatchMetrics) {
        self.metrics.withLock { $0 = metrics }
    }

    /// How the run went.
    var summary: RunSummary {
        let metrics = metrics.withLock { $0 }
        let totals = reports.totals
        let fatal = fatal.withLock { $0 }
        let ending: RunSummary.Ending =
            if control.isStopping, reports.error == nil {
                .interrupted
            } else if fatal != nil {
                .providerUnusable
            } else if totals.skipped[.budget] != nil {
                .budget
            } else if totals.skipped[.deadline] != nil {
                .deadline
            } else {
                .finished
            }
        let usage = TokenUsage(metrics.usage)
        let cost =
            metrics.requestsOfUnknownUsage == 0
            ? metrics.picodollars.map(Cost.init(picodollars:)) : nil
        return RunSummary(
            totals: totals,
            ending: ending,
            endingMessage: fatal?.message,
            requests: metrics.totalRequests,
            retries: metrics.retries,
            unknownUsage: metrics.requestsOfUnknownUsage,
            usage: usage,
            cost: cost,
            duration: metrics.totalDuration,
            gates: gates.withLock { $0.results(cost: cost, usage: usage) },
            metrics: metrics.report
        )
    }
}

extension TokenUsage {
    /// The usage that the executor adds up.
    init(_ usage: RequestUsage) {
        self.init(
            input: usage.input,
            output: usage.output,
            cacheWrite5m: usage.cacheWrite,
            cacheWrite1h: usage.longCacheWrite,
            cacheRead: usage.cacheRead
        )
    }
}
