internal import AnalysisCore
internal import BatchExecution
internal import Reporting
internal import Synchronization

/// Takes the records of a run as they are done, and sums the run up at its end.
final class RunProgress: Sendable {
    private struct State {
        var gates: GateEvaluator
        var fatal: RequestFault?
        var metrics = BatchMetrics()
        var discovered: Int?
    }

    private let reports: ReportSet
    private let control: RunControl
    private let onEvent: @Sendable (RunEvent) -> Void
    private let state: Mutex<State>

    init(
        reports: ReportSet,
        gates: GateEvaluator,
        control: RunControl,
        onEvent: @escaping @Sendable (RunEvent) -> Void
    ) {
        self.reports = reports
        self.control = control
        self.onEvent = onEvent
        state = Mutex(State(gates: gates))
    }

    /// Something was discovered that will have a record.
    func discover(_ item: IngestItem, at index: Int) {
        if case .document(let document) = item { control.admitted(document, at: index) }
        onEvent(.discovered)
    }

    /// What stands at a place of the input belongs to another shard.
    func leaveOut(_ index: Int) { reports.leaveOut(index) }

    /// The input has been read to its end, and holds so much, that of other shards included.
    func endDiscovery(count: Int) {
        state.withLock { $0.discovered = count }
        onEvent(.allDiscovered)
    }

    /// The size of the whole input, once it is known.
    var discovered: Int? { state.withLock { $0.discovered } }

    /// A document has its record.
    func take(_ record: Record) {
        state.withLock { $0.gates.add(record) }
        reports.add(record)
        if reports.error != nil { control.stop() }
        onEvent(.recorded(record))
    }

    /// The executor is done with a question: one failure can show that no other will succeed.
    func note(_ result: QuestionResult) {
        guard case .failed(let failure) = result.outcome, failure.endsRun else { return }
        state.withLock { $0.fatal = $0.fatal ?? failure.reason }
    }

    /// What is to be said about the labels at the end.
    ///
    /// - Parameter isWhole: Whether the run has seen the whole input.
    /// - Returns: A warning; `nil` where each label has met its document.
    func labelsWarning(isWhole: Bool) -> String? {
        let unseen = state.withLock { $0.gates.unseenLabels }
        guard isWhole, let first = unseen.first else { return nil }
        let (documents, more) =
            unseen.count == 1 ? ("document", "") : ("documents", " and others")
        return """
            \(Figure.text(unseen.count)) \(documents) of the labels file \
            \(unseen.count == 1 ? "is" : "are") not among those of this run: \(first)\(more)
            """
    }

    /// The executor has come to its end.
    func measured(_ metrics: BatchMetrics) {
        state.withLock { $0.metrics = metrics }
    }

    /// What the executor counted.
    var metrics: BatchMetrics { state.withLock { $0.metrics } }

    private static func refusal(of wait: Duration) -> String {
        "the provider asks to wait \(Figure.text(wait)), longer than deadline or retry.max_total allow;"
            + " raise them, or go on after that time with the same command"
    }

    /// How the run went.
    var summary: RunSummary {
        let (metrics, fatal) = state.withLock { ($0.metrics, $0.fatal) }
        let totals = reports.totals
        let ending: RunSummary.Ending =
            if control.isStopping, reports.error == nil {
                .interrupted
            } else if fatal != nil || totals.skipped[.stopped] != nil {
                .providerUnusable
            } else if totals.skipped[.budget] != nil {
                .budget
            } else if totals.skipped[.deadline] != nil {
                .deadline
            } else {
                .finished
            }
        let usage = TokenUsage(metrics.usage)
        let cost = metrics.picodollars.map(Cost.init(picodollars:))
        return RunSummary(
            totals: totals,
            ending: ending,
            endingMessage: fatal?.message ?? metrics.refusedWait.map(Self.refusal),
            requests: metrics.totalRequests,
            retries: metrics.retries,
            unknownUsage: metrics.requestsOfUnknownUsage,
            usage: usage,
            cost: cost,
            duration: metrics.totalDuration,
            gates: state.withLock { $0.gates.results(cost: cost, usage: usage) },
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
