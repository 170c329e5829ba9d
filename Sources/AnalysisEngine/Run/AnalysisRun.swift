public import AnalysisCore
internal import BatchExecution
public import CoreMetrics
internal import DocumentIngest
internal import FoundationEssentials
public import Logging
internal import Pipelines
internal import Reporting
internal import RunLedger

/// One run: reads the documents, asks about each, and writes the reports.
///
/// The run accounts for every document that it discovers: each ends as one record, which is in
/// the ledger before anybody is told of it.
public final class AnalysisRun: Sendable {
    let plan: RunPlan
    let logger: Logger?
    private let publisher: (any MetricsFactory)?
    private let standardOutput: StandardOutput
    let onEvent: @Sendable (RunEvent) -> Void
    let control = RunControl()
    /// For how long batches are waited for; `nil` waits for as long as they take.
    let patience: Duration?
    /// Whether the run takes up a job, which another process may be at work on.
    let isCollecting: Bool
    /// The models that outlast the run; `nil` where they end with it.
    private let kept: ReadyModels?

    /// A run to be.
    ///
    /// - Parameters:
    ///   - plan: What is asked, checked.
    ///   - logger: Where requests are logged, at `debug` and `trace`; `nil` logs nothing.
    ///   - metrics: Where swift-metrics publishes what happens; `nil` publishes nothing.
    ///   - standardOutput: Where a report for standard output goes.
    ///   - patience: For how long batches of the provider are waited for, where answers come by them;
    ///     zero hands them in and waits for none, `nil` waits for as long as they take.
    ///   - isCollecting: Whether it takes up a job: that another process is at work on it is no error.
    ///   - onEvent: Is told what happens; called from several tasks.
    public convenience init(
        _ plan: RunPlan,
        logger: Logger? = nil,
        metrics: (any MetricsFactory)? = nil,
        standardOutput: StandardOutput = .direct,
        patience: Duration? = nil,
        isCollecting: Bool = false,
        onEvent: @escaping @Sendable (RunEvent) -> Void = { _ in }
    ) {
        self.init(
            plan,
            models: nil,
            logger: logger,
            metrics: metrics,
            standardOutput: standardOutput,
            patience: patience,
            isCollecting: isCollecting,
            onEvent: onEvent
        )
    }

    /// A run to be, whose models may outlast it.
    init(
        _ plan: RunPlan,
        models kept: ReadyModels?,
        logger: Logger? = nil,
        metrics: (any MetricsFactory)? = nil,
        standardOutput: StandardOutput = .direct,
        patience: Duration? = nil,
        isCollecting: Bool = false,
        onEvent: @escaping @Sendable (RunEvent) -> Void
    ) {
        self.kept = kept
        self.plan = plan
        self.logger = logger
        publisher = metrics
        self.standardOutput = standardOutput
        self.patience = patience
        self.isCollecting = isCollecting
        self.onEvent = onEvent
    }

    /// Sends nothing more; what is under way comes to its end, and the rest is skipped.
    ///
    /// - Parameter isTermination: Whether SIGTERM asks for it, which the summary says.
    public func stop(isTermination: Bool = false) { control.stop(isTermination: isTermination) }

    /// Breaks off what is under way as well.
    public func cancel() { control.cancel() }

    /// What the run does right now; may be asked at any time, and takes well under a millisecond.
    public var activity: RunActivity { control.activity }

    /// Runs to the end.
    ///
    /// - Returns: How it went; the reports are written.
    /// - Throws: An `EngineError` when nothing can be done at all, or a report or the ledger fails.
    public func run() async throws(EngineError) -> RunSummary {
        try plan.checkDelivery(isWhole: true)
        return try await plan.isDelivered ? deliver() : pass(.live)
    }

    /// Goes through the documents once.
    ///
    /// - Parameters:
    ///   - mode: What is done about requests that have no answer.
    ///   - arrived: When the process began to see to the batches of the job.
    /// - Returns: How it went.
    /// - Throws: An `EngineError` as ``run()``.
    func pass(
        _ mode: Courier.Mode,
        arrived: Date? = nil
    ) async throws(EngineError) -> RunSummary {
        let part = PartTaken(plan.part)
        return try await run(part, mode, arrived: arrived) {
            [plan, control] journal throws(EngineError) in
            let source = DocumentSource(
                paths: plan.paths,
                options: plan.ingest,
                journal: journal
            )
            let check = InputCheck(
                source,
                paths: plan.paths,
                allowsNone: plan.allowsEmptyInput,
                isStopping: { control.isStopping }
            )
            try await check.thereIsADocument()
            return try await part.items(
                of: source,
                hasStandardInput: plan.paths.contains("-"),
                isStopping: { control.isStopping }
            )
        }
    }

    /// Runs over an input to its end.
    ///
    /// - Parameters:
    ///   - part: Which part of the whole the input is.
    ///   - mode: What is done about requests that have no answer; `nil` where all are sent.
    ///   - arrived: When the process began to see to the batches of the job.
    ///   - input: The input.
    /// - Returns: How it went.
    /// - Throws: An `EngineError` when nothing can be done at all, or a report or the ledger fails.
    func run(
        _ part: PartTaken = PartTaken(nil),
        _ mode: Courier.Mode? = nil,
        arrived: Date? = nil,
        over input: (ParseJournal?) async throws(EngineError) -> InputItems
    ) async throws(EngineError) -> RunSummary {
        if mode == nil { try plan.checkDelivery(isWhole: false) }
        try plan.checkOutputs()
        let texts = plan.documentTexts
        let reports = try openReports(texts)
        do throws(EngineError) {
            return try await run(part, mode ?? .live, arrived, over: input, reports, texts)
        } catch {
            reports.giveUp().forEach { onEvent(.reportKept(path: $0)) }
            throw error
        }
    }

    private func run(
        _ part: PartTaken,
        _ mode: Courier.Mode,
        _ arrived: Date?,
        over input: (ParseJournal?) async throws(EngineError) -> InputItems,
        _ reports: ReportSet,
        _ texts: DocumentTexts?
    ) async throws(EngineError) -> RunSummary {
        let start = ContinuousClock.now
        let started = Date()
        let metrics = try plan.metricsPath.map { path throws(EngineError) in
            try MetricsFile(path)
        }
        let baselines = try plan.baselines()
        // Opening the ledger waits for the disk, and making the models does not.
        async let opening = plan.ledger.open()
        let models: RunModels
        let maker: QuestionMaker
        do throws(EngineError) {
            models = try await RunModels(
                plan,
                asksServers: true,
                kept: kept,
                logger: logger
            ) { [onEvent] in onEvent(.note($0)) }
            maker = try QuestionMaker(plan, models: models.models)
        } catch {
            if case .success(let ledger?) = await opening { ledger.withdraw() }
            throw error
        }
        return try await LedgerSession.with(opening.get(), plan, input: input) {
            ledger,
            items throws(EngineError) in
            let review = plan.reviewFile
            let courier = try await self.courier(
                mode,
                ledger,
                models.models,
                arrived: arrived
            )
            let progress = RunProgress(
                reports: reports,
                gates: GateEvaluator(
                    plan.gates,
                    labels: plan.reportOptions.labels,
                    baselines: baselines,
                    earlier: try await ledger.looks(of: plan)
                ),
                part: part,
                acceptance: plan.acceptanceTally,
                review: review,
                control: control,
                before: plan.isDelivered ? ledger.job.spending : RunSpending(),
                mayReport: self.mayReport(courier),
                onEvent: onEvent
            )
            if !plan.isDelivered { reports.begin() }
            onEvent(.started(plan.run))
            if let run = ledger.run { onEvent(.kept(run: run.number, resumed: run.resumed)) }
            if let note = plan.note(ofSpent: ledger.spent) { onEvent(.note(note)) }
            let execution = RunExecution(
                plan: plan,
                maker: maker,
                items: items,
                ledger: ledger,
                progress: progress,
                control: control,
                log: RequestLog(logger: logger),
                texts: texts,
                publisher: publisher,
                courier: courier,
                onEvent: onEvent
            )
            try await self.learn(of: models, ledger)
            await courier?.connect()
            let error = await execution.run()
            await models.shutDown()
            let open = OpenRun(
                ledger: ledger,
                reports: reports,
                progress: progress,
                courier: courier,
                review: review,
                metrics: metrics
            )
            var summary = try await self.summary(of: open, since: start, started: started)
            if let count = plan.noise, error == nil, summary.ending == .finished {
                try await self.measureNoise(
                    NoiseProbe(plan, count: count),
                    ledger,
                    places: progress.discovered ?? 0,
                    &summary
                )
            }
            try await self.end(open, summary, error)
            // What cannot be kept is learned again.
            try? await models.keepCapabilities(in: ledger)
            try await self.report(open, summary, error)
            return summary
        }
    }

    /// Opens the reports, before anything is sent.
    private func openReports(_ texts: DocumentTexts?) throws(EngineError) -> ReportSet {
        do throws(ReportError) {
            return try ReportSet(plan, texts: texts, standardOutput: standardOutput)
        } catch {
            throw EngineError(
                code: .usage,
                message: error.message + ". Nothing was sent; name another place with --output."
            )
        }
    }

    /// Learns what the servers of the models can do.
    private func learn(
        of models: RunModels,
        _ ledger: LedgerSession
    ) async throws(EngineError) {
        do throws(LedgerError) {
            try await models.learnCapabilities(
                from: ledger,
                isProbing: plan.pipeline.providers.servers.values.contains(where: \.probe)
            ) { [onEvent] text in onEvent(.note(text)) }
        } catch {
            throw EngineError(error, during: true)
        }
    }
}
