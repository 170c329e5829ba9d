internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import Reporting
internal import RunLedger
internal import Synchronization

/// Takes the records of a run as they are done, and sums the run up at its end.
final class RunProgress: Sendable {
    private struct State {
        var gates: GateEvaluator
        /// Brings records into the order of the input.
        var order: RecordOrder
        /// What says from which confidence on answers are accepted.
        var tally: AcceptanceTally?
        /// Which answers are accepted, once that is known.
        var acceptances: Acceptances?
        var fatal: ReadingFailure?
        var metrics = BatchMetrics()
        var limits: [EndpointKey: LearnedLimits?] = [:]
        var discovered: Int?
        /// How many answers each service tier has served, where that is of interest.
        var servedTiers: [String: Int] = [:]
    }

    /// Whether reports are written at the end, if nothing is left to wait for: `nil` where they are
    /// written as records come.
    private let mayReport: (@Sendable () -> Bool)?
    /// What the runs that this one goes on from sent and spent, where all of them do one job.
    private let before: RunSpending
    private let reports: ReportSet
    private let part: PartTaken
    private let review: ReviewFile?
    private let control: RunControl
    private let onEvent: @Sendable (RunEvent) -> Void
    private let state: Mutex<State>

    init(
        reports: ReportSet,
        gates: GateEvaluator,
        part: PartTaken,
        acceptance: AcceptanceTally? = nil,
        review: ReviewFile? = nil,
        control: RunControl,
        before: RunSpending = RunSpending(),
        mayReport: (@Sendable () -> Bool)? = nil,
        onEvent: @escaping @Sendable (RunEvent) -> Void
    ) {
        self.reports = reports
        self.before = before
        self.mayReport = mayReport
        self.part = part
        self.control = control
        self.onEvent = onEvent
        self.review = review
        // What is accepted is known last, and every record is to say it.
        state = Mutex(
            State(
                gates: gates,
                order: RecordOrder(isHeld: acceptance != nil || mayReport != nil),
                tally: acceptance
            )
        )
    }

    /// Something was discovered that will have a record.
    func discover(_ item: IngestItem, at index: Int) {
        if case .document(let document) = item { control.admitted(document, at: index) }
        onEvent(.discovered)
    }

    /// What stands at a place of the input belongs to another shard.
    func leaveOut(_ index: Int) { state.withLock { $0.order.leaveOut(index) } }

    /// The input has been read to its end, and holds so much, that of other shards included.
    func endDiscovery(count: Int) {
        state.withLock { $0.discovered = count }
        onEvent(.allDiscovered)
    }

    /// The size of the whole input, once it is known.
    var discovered: Int? { state.withLock { $0.discovered } }

    /// A document has its record.
    ///
    /// - Parameters:
    ///   - record: The record.
    ///   - isStored: Whether it can be read from the ledger later.
    /// - Returns: What is to be written now, in input order.
    func take(_ record: Record, isStored: Bool) -> [RecordOrder.Ready] {
        let ready = state.withLock { state in
            state.gates.add(record)
            state.tally?.add(record)
            return state.order.insert(record, isStored: isStored)
        }
        reports.count(record)
        if reports.isLive, mayReport == nil { report(record) }
        onEvent(.recorded(record))
        return ready
    }

    /// What is to be written although no further record comes.
    func takeRest() -> [RecordOrder.Ready] {
        if let mayReport {
            guard mayReport() else { return [] }
            reports.begin()
        }
        let acceptances = state.withLock { state in
            state.acceptances = state.tally?.acceptances
            state.order.release()
            return state.acceptances
        }
        if let acceptances { review?.begin(acceptances) }
        return state.withLock { $0.order.takeReady() }
    }

    /// It is a record's turn, in input order.
    func write(_ record: Record) {
        var record = record
        state.withLock { $0.acceptances?.decide(on: &record) }
        review?.add(record)
        if !reports.isLive || mayReport != nil { report(record) }
        onEvent(.ordered(record))
    }

    private func report(_ record: Record) {
        reports.write(record)
        if reports.error != nil { control.stop() }
    }

    /// The executor is done with a question: one failure can show that no other will succeed.
    func note(_ result: QuestionResult) {
        guard case .failed(let failure) = result.outcome, failure.scope != .attempt else { return }
        state.withLock { $0.fatal = $0.fatal ?? failure.reason.failure }
    }

    /// What is to be said about the labels at the end.
    ///
    /// - Parameter isWhole: Whether the run has seen the whole input.
    /// - Returns: A warning; `nil` where each label has met its document.
    func labelsWarning(isWhole: Bool) -> String? {
        let unseen = state.withLock { $0.gates.unseenLabels }
        guard isWhole, !unseen.isEmpty else { return nil }
        let shown = 5
        let names = unseen.prefix(shown).joined(separator: ", ")
        let more = unseen.count > shown ? " and \(Figure.text(unseen.count - shown)) more" : ""
        let (documents, verb) = unseen.count == 1 ? ("document", "is") : ("documents", "are")
        return """
            \(Figure.text(unseen.count)) \(documents) of the labels file \(verb) not among those of \
            this run, or fit several: \(names)\(more)
            """
    }

    /// The executor has come to its end.
    ///
    /// - Parameters:
    ///   - metrics: What it counted.
    ///   - limits: What it learned of the limits of endpoints.
    func measured(_ metrics: BatchMetrics, limits: [EndpointKey: LearnedLimits?]) {
        state.withLock { state in
            state.metrics = metrics
            state.limits = limits
        }
    }

    /// What is to be remembered of the limits of endpoints; `nil` for one that does not answer.
    var limits: [EndpointKey: LearnedLimits?] { state.withLock { $0.limits } }

    /// What the executor counted.
    var metrics: BatchMetrics { state.withLock { $0.metrics } }

    /// Whether a stop came before the end: one that a reader who has seen enough asks for by going
    /// away counts only if anything was left to do.
    private func isInterrupted(_ totals: RunTotals) -> Bool {
        guard control.isStopping else { return false }
        return switch reports.error?.code {
        case nil, .unread: true
        case .closed: totals.skipped[.interrupted] != nil || discovered == nil
        case .notWritable, .writeFailed, .unknownFormat: false
        }
    }

    /// An answer says by which service tier it was served.
    func served(by tier: String) {
        state.withLock { state in
            // The word comes from outside: no more of them are kept than anybody reads.
            guard state.servedTiers[tier] != nil || state.servedTiers.count < 8 else { return }
            state.servedTiers[String(tier.prefix(40)), default: 0] += 1
        }
    }

    /// How the run went.
    var summary: RunSummary {
        let (metrics, fatal) = state.withLock { ($0.metrics, $0.fatal) }
        let totals = reports.totals
        let ending: RunSummary.Ending =
            if isInterrupted(totals) {
                .interrupted
            } else if metrics.hasNoCandidate || totals.skipped[.stopped] != nil {
                .providerUnusable
            } else if totals.skipped[.pending] != nil {
                .pending
            } else if totals.skipped[.budget] != nil {
                .budget
            } else if totals.skipped[.deadline] != nil {
                .deadline
            } else {
                .finished
            }
        let usage = metrics.usage + before.usage
        let cost = metrics.picodollars.map(Cost.init(picodollars:)).flatMap { cost in
            before.cost.map { $0 + cost }
        }
        var summary = RunSummary(
            totals: totals,
            ending: ending,
            endingMessage: fatal?.message ?? metrics.endingWords,
            requests: metrics.totalRequests + before.requests,
            retries: metrics.retries,
            unknownUsage: metrics.requestsOfUnknownUsage + before.unpricedRequests,
            usage: usage,
            cost: cost,
            duration: metrics.totalDuration,
            gates: state.withLock { [part] state in
                state.gates.results(cost: cost, usage: usage, of: part.part)
            },
            metrics: metrics.report
        )
        summary.part = part.part
        summary.servedTiers = state.withLock(\.servedTiers)
        summary.looks = state.withLock { $0.gates.looks }
        summary.acceptance = state.withLock { $0.acceptances?.results ?? [] }
        summary.isTerminated = ending == .interrupted && control.isTerminated
        return summary
    }
}
