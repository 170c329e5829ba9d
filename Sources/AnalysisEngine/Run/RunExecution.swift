internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import CoreMetrics
internal import DocumentIngest
internal import FoundationEssentials
internal import ModelProviders
internal import Pipelines
internal import Reporting
internal import RunLedger

/// The tasks of a run, from the input to the records, and how they are connected.
struct RunExecution: Sendable {
    let plan: RunPlan
    let maker: QuestionMaker
    let items: InputItems
    let ledger: LedgerSession
    let progress: RunProgress
    let control: RunControl
    let log: RequestLog
    let publisher: (any MetricsFactory)?
    let courier: Courier?
    let onEvent: @Sendable (RunEvent) -> Void

    /// 2 MB are read ahead of the executor at most, and one document more.
    private let arrivals = GatheringBuffer<Arrival>(capacity: 2 << 20)
    private let records: RecordWriter
    private let partialTexts = LatestValues<DocumentID, String>()
    private let packs = AsyncStream<(number: Int, due: ContinuousClock.Instant)>.makeStream()

    init(
        plan: RunPlan,
        maker: QuestionMaker,
        items: InputItems,
        ledger: LedgerSession,
        progress: RunProgress,
        control: RunControl,
        log: RequestLog,
        texts: DocumentTexts?,
        publisher: (any MetricsFactory)?,
        courier: Courier? = nil,
        onEvent: @escaping @Sendable (RunEvent) -> Void
    ) {
        self.plan = plan
        self.maker = maker
        self.items = items
        self.ledger = ledger
        self.progress = progress
        self.control = control
        self.log = log
        self.publisher = publisher
        self.courier = courier
        self.onEvent = onEvent
        records = RecordWriter(
            ledger: ledger,
            progress: progress,
            control: control,
            texts: texts
        )
    }

    /// Asks about every document, until all have their record or the run is broken off.
    ///
    /// - Returns: What kept the run from its end, beside signals and the provider; `nil` if nothing
    ///   did.
    func run() async -> EngineError? {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await records.run() }
            if let courier { group.addTask { await courier.run() } }
            let error = await ask()
            courier?.end()
            records.end(with: control.unfinished.map(Self.interrupted))
            await group.waitForAll()
            return records.error.map { EngineError($0, during: true) } ?? courier?.error ?? error
        }
    }

    private func ask() async -> EngineError? {
        do {
            let policy = try plan.executionPolicy(
                for: maker.models,
                learned: await ledger.endpoints.limits(of: maker.models),
                spent: ledger.spent,
                until: courier?.end(at: .now)
            )
            try await withThrowingTaskGroup(of: Ending.self) { group in
                group.addTask { [plan, control, onEvent] in
                    try await plan.withPermits(for: maker.models, control) {
                        onEvent(.warning($0))
                    } _: { permits in
                        try await execute(policy, permits)
                    }
                    return .run
                }
                group.addTask { [control] in
                    do {
                        try await read()
                    } catch is CancellationError {
                        return .other
                    } catch {
                        // What is under way is paid for: it comes to its end first.
                        control.stop(after: EngineError(of: error, during: true))
                    }
                    return .other
                }
                group.addTask {
                    await announcePacks()
                    return .other
                }
                group.addTask {
                    for await (id, text) in partialTexts { onEvent(.partialText(id, text)) }
                    return .other
                }
                group.addTask { [control] in
                    await control.untilCancelled()
                    return .run
                }
                defer {
                    arrivals.end()
                    packs.continuation.finish()
                    partialTexts.finish()
                    group.cancelAll()
                }
                while let ending = try await group.next(), ending != .run {}
            }
        } catch is CancellationError {
            // What was broken off gets its records as interrupted.
        } catch {
            return EngineError(of: error, during: true)
        }
        return control.failure
    }

    private enum Ending { case run, other }

    private func execute(
        _ policy: ExecutionPolicy,
        _ permits: (any PermitSource)?
    ) async throws {
        let counter = counter(policy)
        let packing = try packing()
        let collector = ResultCollector(
            analysis: maker.prompts.analysis,
            room: maker.room,
            models: maker.models.map(\.reference),
            records: records,
            ask: { [arrivals] in arrivals.push(.question($0)) },
            close: { [arrivals] in arrivals.close() }
        )
        let questions = QuestionSource(
            arrivals: arrivals,
            records: records,
            collector: collector,
            maker: maker,
            ledger: ledger,
            counter: counter,
            packing: packing,
            answeredPacks: packing == nil ? [] : try await ledger.answeredPacks()
        )
        let inquirer = Inquirer(
            models: maker.models,
            prompts: maker.prompts,
            room: maker.room,
            ledger: ledger,
            partialTexts: plan.isStreaming ? partialTexts : nil,
            log: log,
            standings: ModelStandings(maker.models.map(\.reference)) { [onEvent] in
                onEvent(.warning($0))
            },
            courier: courier,
            served: { [progress, isAsked = plan.pipeline.serviceTier != nil] word in
                // The usual one is news only to whoever has asked for one.
                guard isAsked || ServiceTier(served: word) != .standard else { return }
                progress.served(by: ServiceTier(served: word)?.rawValue ?? word)
            },
            onLedgerFailure: records.fail
        )
        let executor = Executor(policy: policy, permits: permits, metrics: publisher)
        try await executor.run(questions, dividing: divide, operation: inquirer.ask) { run in
            control.attach(
                activity: { RunActivity(run.metrics) },
                stopAdmitting: { run.stopAdmitting() }
            )
            defer {
                var metrics = run.metrics
                metrics.countingRequests = counter?.requests ?? 0
                progress.measured(
                    metrics,
                    limits: [EndpointKey: LearnedLimits?](run.lessons, of: maker.models)
                )
            }
            for await result in run.results {
                progress.note(result)
                await collector.take(result)
            }
        }
    }

    /// Reads the input.
    ///
    /// Standard input may never end by itself: a stop ends it.
    private func read() async throws {
        let intake = Intake(
            items: items,
            maker: maker,
            shard: plan.shard,
            arrivals: arrivals,
            progress: progress
        )
        guard plan.paths.contains("-") else { return try await intake.read() }
        try await withThrowingTaskGroup(of: Void.self) { [control] group in
            group.addTask { try await intake.read() }
            group.addTask { await control.untilStopped() }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// Sends packs off that have waited long enough for further documents.
    private func announcePacks() async {
        for await (number, due) in packs.stream {
            try? await ContinuousClock().sleep(until: due)
            arrivals.push(.packIsDue(number))
        }
    }

    private func counter(_ policy: ExecutionPolicy) -> TokenCounter? {
        guard plan.pipeline.batch.count == .exact else { return nil }
        return TokenCounter(
            model: maker.models[0],
            maxConcurrent: policy.batch.maxConcurrent,
            deadline: policy.deadline
        ) { [onEvent] in onEvent(.warning($0)) }
    }

    private func packing() throws -> Packing? {
        guard let policy = try plan.packPolicy(for: maker.models) else { return nil }
        return Packing(
            policy: policy,
            maxWait: plan.pipeline.batch.maxWait
        ) { [packs] in packs.continuation.yield(($0, $1)) }
    }

    /// The parts of a pack that failed: what was answered stays, the rest is asked in smaller packs.
    private func divide(
        _ question: Question,
        _ failure: AttemptFailure<RequestFault>
    ) -> [WorkPart<Question, Reply>] {
        guard failure.reason.deferral == nil, case .pack(let jobs) = question.subject,
            let pack = Pack(jobs)
        else { return [] }
        let readings = failure.reason.pack.map { try? $0.get() }
        guard readings.count == jobs.count, readings.contains(where: { $0 != nil }) else {
            return pack.halves.map { half in
                .open(
                    maker.work(
                        half.elements.count == 1
                            ? .passage(half.elements[0], part: 0) : .pack(half.elements)
                    )
                )
            }
        }
        return jobs.indices.map { share in
            let part = maker.work(.passage(jobs[share], part: 0))
            guard let reading = readings[share] else { return .open(part) }
            var facts = failure.reason.facts
            facts.packed = jobs.count
            facts.share = share
            return .answered(part, .reading(reading, facts))
        }
    }

    /// The record of a document that was broken off.
    private static func interrupted(_ index: Int, _ document: Document) -> RecordEntry {
        RecordEntry(
            record: Record(
                document: document.id,
                index: index,
                outcome: .skipped(
                    .interrupted,
                    message: "the run was interrupted while it was asked about"
                ),
                source: Record.Source(document),
                metadata: document.metadata,
                findings: document.findings
            )
        )
    }
}
