internal import AnalysisCore
internal import BatchExecution
internal import DocumentIngest
internal import FoundationEssentials
internal import JSON
internal import RunLedger

/// The part of the ledger that a run uses: what is known from before, and what it adds itself.
///
/// Without a ledger nothing is known, and nothing is kept.
struct LedgerSession: Sendable {
    private let ledger: Ledger?
    private let reader: LedgerReader?
    private let recorder: RunRecorder?
    private let earlier: EarlierRuns
    /// What remembers what makes the parser crash.
    private let journal: ParseJournal?
    /// Whether answers come by batches, so that several runs do one job.
    private let isDelivered: Bool
    /// The number of the run, and of the unfinished one that it takes up.
    let run: (number: Int64, resumed: Int64?)?
    /// The unfinished runs that this one goes on from.
    let job: JobRuns

    /// What the runs that this one goes on from have spent of the budget.
    var spent: Budget.Spent { job.spent }

    /// Uses the ledger of a run for the time of a closure, and closes it.
    ///
    /// - Parameters:
    ///   - ledger: The ledger; `nil` keeps nothing.
    ///   - plan: The plan of the run.
    ///   - input: Looks at the input before the run is on record; the journal remembers what makes
    ///     the parser crash.
    ///   - body: The run.
    /// - Returns: What the run returns.
    /// - Throws: An `EngineError` with code `ledger` where it cannot be used, and what the
    ///   closures throw.
    static func with<Value>(
        _ ledger: Ledger?,
        _ plan: RunPlan,
        input: (ParseJournal?) async throws(EngineError) -> InputItems,
        _ body: (LedgerSession, InputItems) async throws(EngineError) -> Value
    ) async throws(EngineError) -> Value {
        guard let ledger else { return try await body(LedgerSession(), input(nil)) }
        defer { ledger.close() }
        let journal = ParseJournal(path: ledger.path + "-parsing")
        let items: InputItems
        do throws(EngineError) {
            items = try await input(journal)
        } catch {
            if ledger.withdraw() { journal.remove() }
            throw error
        }
        let session: LedgerSession
        do throws(LedgerError) {
            session = try await LedgerSession(ledger, plan, journal)
        } catch {
            throw EngineError(error)
        }
        return try await body(session, items)
    }

    private init(
        ledger: Ledger? = nil,
        reader: LedgerReader? = nil,
        recorder: RunRecorder? = nil,
        earlier: EarlierRuns = .none,
        job: JobRuns = .none,
        journal: ParseJournal? = nil,
        isDelivered: Bool = false
    ) {
        self.job = job
        self.ledger = ledger
        self.reader = reader ?? ledger?.reader
        self.recorder = recorder
        self.earlier = earlier
        self.journal = journal
        self.isDelivered = isDelivered
        run = recorder.map { ($0.run.number, earlier.unfinished?.number) }
    }

    private init(
        _ ledger: Ledger,
        _ plan: RunPlan,
        _ journal: ParseJournal
    ) async throws(LedgerError) {
        let earlier = try await EarlierRuns(for: plan, in: ledger.reader)
        let recorder = try await ledger.startRun(
            RunConfiguration(plan),
            resuming: earlier.unfinished
        )
        self.init(
            ledger: ledger,
            recorder: recorder,
            earlier: earlier,
            job: try await JobRuns(of: earlier.unfinished, in: ledger.reader),
            journal: journal,
            isDelivered: plan.isDelivered
        )
    }

    /// What a plan, which keeps nothing, knows from before; a ledger that is not there yet knows
    /// nothing.
    ///
    /// - Throws: An `EngineError` with code `ledger` where it cannot be read.
    static func reading(_ plan: RunPlan) async throws(EngineError) -> LedgerSession {
        guard let path = plan.ledger.path else { return LedgerSession() }
        do throws(LedgerError) {
            let reader = try LedgerReader(path: path)
            return LedgerSession(
                reader: reader,
                earlier: try await EarlierRuns(for: plan, in: reader)
            )
        } catch {
            guard error.code == .notFound else { throw EngineError(error) }
            return LedgerSession()
        }
    }

    /// The ledger and the run's number in it, for the batches that it makes.
    var forBatches: (ledger: Ledger, run: RunID)? {
        guard let ledger, let recorder else { return nil }
        return (ledger, recorder.run)
    }

    /// How a request stands in the batches that providers have been told of, the oldest first.
    func batchStandings(
        of request: RequestKey
    ) async throws(LedgerError) -> [BatchItemStanding] {
        guard let reader else { return [] }
        return try await reader.batchStandings(of: [request])[request] ?? []
    }

    /// Whether something was had for this job, by a run that it goes on from: of a job whose answers
    /// come by batches no run does all.
    func isOfJob(_ run: RunID) -> Bool { isDelivered && job.runs.contains(run) }

    /// When the run started, by the ledger.
    var started: Date? { recorder?.started }

    /// Whether anything is known from before, and wanted.
    var remembers: Bool { reader != nil && earlier.reuse != .nothing }

    /// Whether anything is kept at all.
    var isKept: Bool { recorder != nil }

    /// What earlier runs left of documents, analyzed or failed.
    func results(
        for keys: [ResultKey]
    ) async throws(LedgerError) -> [ResultKey: StoredRecord] {
        guard let reader, remembers, !keys.isEmpty else { return [:] }
        return try await reader.lookup(keys, since: earlier.since)
    }

    /// Whether a stored result is taken as it is, so that its document need not be asked about.
    func takes(_ stored: StoredRecord, from models: [ModelReference]) -> Bool {
        stored.isTaken(earlier.reuse) && stored.isBy(models)
    }

    /// Whether a stored result is a failure that the user wants asked about once more.
    func retries(_ stored: StoredRecord) -> Bool {
        earlier.reuse == .analyzed && stored.record.fields == nil
    }

    /// The answers that earlier runs received and have no result of.
    func answers(
        to requests: [RequestKey]
    ) async throws(LedgerError) -> [RequestKey: StoredAnswer] {
        guard let reader, remembers, !requests.isEmpty else { return [:] }
        let answers = try await reader.answers(to: requests, since: earlier.since)
        guard isDelivered else { return answers }
        return answers.mapValues { stored in
            var stored = stored
            stored.isOfJob = isOfJob(stored.run)
            return stored
        }
    }

    /// The packs that the unfinished run has had answers to, and no records of.
    func answeredPacks() async throws(LedgerError) -> [[DocumentID]] {
        guard let reader, remembers, let run = earlier.unfinished else { return [] }
        return try await reader.answeredPacks(of: run)
    }

    /// Those of the given documents that earlier runs had a result of, whatever its content was.
    func known(among documents: [DocumentID]) async throws(LedgerError) -> Set<DocumentID> {
        guard let reader, remembers else { return [] }
        return try await reader.known(among: documents)
    }

    /// The newest answer to a request that an earlier run received.
    func earlierAnswer(to request: RequestKey) async throws(LedgerError) -> StoredAnswer? {
        let stored = try await answers(to: [request])[request]
        return stored.flatMap { isOfThisRun($0) ? nil : $0 }
    }

    /// Whether this run received an answer: then it has led to what the run asks now, and to read it
    /// again would lead nowhere.
    func isOfThisRun(_ stored: StoredAnswer) -> Bool { stored.run == recorder?.run }

    /// What it remembers of the servers of models.
    var endpoints: EndpointMemory { EndpointMemory(ledger: ledger, reader: reader) }

    /// What earlier runs of the same pipeline over the same inputs have seen of its gates.
    ///
    /// - Throws: An `EngineError` where gates ask for that and it cannot be read.
    func looks(of plan: RunPlan) async throws(EngineError) -> [Gate.Looks] {
        guard plan.gates.contains(where: { $0.certainty?.isSequential == true }) else { return [] }
        guard let reader else {
            throw EngineError(
                code: .usage,
                message: """
                    a gate with 'sequential: true' remembers earlier runs by the ledger; leave out \
                    --ledger none
                    """
            )
        }
        do throws(LedgerError) {
            let summary = try await reader.newestSummary(
                like: RunConfiguration(plan),
                holding: StoredSummary.looks
            )
            return (summary?[StoredSummary.looks]?.array ?? []).compactMap { Gate.Looks(json: $0) }
        } catch {
            throw EngineError(error)
        }
    }

    /// Keeps a call; when it returns, the call is on the disk.
    func append(_ call: @autoclosure () -> CallEntry) async throws(LedgerError) {
        try await recorder?.append(call())
    }

    /// Keeps records, all or none of them.
    func append(_ entries: [RecordEntry]) async throws(LedgerError) {
        try await recorder?.append(entries)
    }

    /// Records of this run by their places in the input, a page of them in memory at a time.
    ///
    /// Only what was kept can be read: nothing of a run without a ledger.
    func records(at places: Range<Int>) -> RecordSequence? {
        guard let reader, let recorder else { return nil }
        return reader.records(of: recorder.run, at: places)
    }

    /// Says that no further call comes: what waits to be kept waits for nothing.
    func hurry() {
        recorder?.hurry()
    }

    /// Keeps how the run ended.
    ///
    /// - Parameters:
    ///   - summary: How it went.
    ///   - gatesDecide: Whether the pipeline's gates say how many documents may fail.
    ///   - discovered: The size of the whole input, where it is known.
    ///   - limits: What it learned of the limits of endpoints.
    ///   - spent: What it has spent of the budget.
    /// - Throws: A `LedgerError` where the disk refuses it.
    func finish(
        _ summary: RunSummary,
        gatesDecide: Bool,
        discovered: Int?,
        limits: [EndpointKey: LearnedLimits?],
        spent: Budget.Spent
    ) async throws(LedgerError) {
        var stored = StoredSummary.json(of: summary, gatesDecide: gatesDecide)
        JobSpending.add(spent, to: &stored)
        try await recorder?.finish(
            RunStatus(summary.ending),
            message: summary.endingMessage,
            discovered: discovered,
            summary: stored,
            limits: limits
        )
    }

    /// Keeps that the run failed, and what it learned of the limits of endpoints.
    func fail(
        _ message: String,
        limits: [EndpointKey: LearnedLimits?]
    ) async throws(LedgerError) {
        try await recorder?.finish(.failed, message: message, limits: limits)
    }

    /// Closes the file early, which takes some milliseconds; nothing can be kept any more.
    ///
    /// A run that came so far has not crashed: the journal goes, and while the ledger is still ours.
    func close() {
        journal?.remove()
        ledger?.close()
    }
}

extension LedgerChoice {
    /// Opens the ledger for a run; `nil` where none is kept.
    func open() -> Result<Ledger?, EngineError> {
        guard case .file(let path) = self else { return .success(nil) }
        do throws(LedgerError) {
            return .success(try Ledger(path: path))
        } catch {
            return .failure(EngineError(error))
        }
    }
}

extension StoredRecord {
    /// Whether it is taken as it is.
    func isTaken(_ reuse: LedgerReuse) -> Bool {
        switch reuse {
        case .nothing: false
        case .analyzed: record.fields != nil
        case .settled: isReusable
        }
    }

    /// Whether one of the given models answered: one that is not asked any more does not count.
    func isBy(_ models: [ModelReference]) -> Bool {
        record.provenance.map { models.contains($0.model) } ?? true
    }
}

extension RunStatus {
    fileprivate init(_ ending: RunSummary.Ending) {
        self =
            switch ending {
            case .finished: .finished
            case .interrupted, .pending: .interrupted
            case .budget, .deadline, .providerUnusable: .stopped
            }
    }
}
