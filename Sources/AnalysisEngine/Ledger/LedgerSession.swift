internal import AnalysisCore
internal import DocumentIngest
internal import JSON
internal import RunLedger

/// The part of the ledger that a run uses: what is known from before, and what it adds itself.
///
/// Without a ledger nothing is known, and nothing is kept.
struct LedgerSession: Sendable {
    private let reader: LedgerReader?
    private let recorder: RunRecorder?
    private let reuse: LedgerReuse
    /// The run from which on anything counts: of one that asks afresh and was broken off, only what
    /// it has found itself.
    private let since: RunID?
    /// The number of the run, and of the unfinished one that it takes up.
    let run: (number: Int64, resumed: Int64?)?

    /// Opens the ledger of a run for the time of a closure.
    ///
    /// - Parameters:
    ///   - plan: The plan of the run.
    ///   - input: Looks at the input before the run is on record; the journal remembers what makes
    ///     the parser crash.
    ///   - body: The run.
    /// - Returns: What the run returns.
    /// - Throws: An `EngineError` with code `ledger` where it cannot be used, and what the
    ///   closure throws.
    static func with<Value>(
        _ plan: RunPlan,
        input: (ParseJournal?) async throws(EngineError) -> InputItems,
        _ body: (LedgerSession, InputItems) async throws(EngineError) -> Value
    ) async throws(EngineError) -> Value {
        guard case .file(let path) = plan.ledger else {
            return try await body(LedgerSession(), input(nil))
        }
        let ledger: Ledger
        do throws(LedgerError) {
            ledger = try Ledger(path: path)
        } catch {
            throw EngineError(error)
        }
        defer { ledger.close() }
        let items = try await input(ParseJournal(path: ledger.path + "-parsing"))
        let session: LedgerSession
        do throws(LedgerError) {
            session = try await LedgerSession(ledger, plan)
        } catch {
            throw EngineError(error)
        }
        return try await body(session, items)
    }

    private init(
        reader: LedgerReader? = nil,
        recorder: RunRecorder? = nil,
        _ counting: (reuse: LedgerReuse, since: RunID?) = (.nothing, nil),
        resumed: RunID? = nil
    ) {
        self.reader = reader
        self.recorder = recorder
        (reuse, since) = counting
        run = recorder.map { ($0.run.number, resumed?.number) }
    }

    private init(_ ledger: Ledger, _ plan: RunPlan) async throws(LedgerError) {
        let reader = ledger.reader
        let configuration = RunConfiguration(plan)
        let isFirst = try await reader.runs().isEmpty
        let unfinished = try await reader.unfinishedRun(like: configuration, plan.reuse)
        let counting =
            isFirst ? (.nothing, nil) : try await Self.counting(plan, unfinished, reader)
        self.init(
            reader: reader,
            recorder: try await ledger.startRun(configuration, resuming: unfinished?.id),
            counting,
            resumed: unfinished?.id
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
            let configuration = RunConfiguration(plan)
            let unfinished = try await reader.unfinishedRun(like: configuration, plan.reuse)
            return LedgerSession(
                reader: reader,
                try await counting(plan, unfinished, reader)
            )
        } catch {
            guard error.code == .notFound else { throw EngineError(error) }
            return LedgerSession()
        }
    }

    /// What counts of earlier runs: for one that asks afresh, the run that it takes up.
    private static func counting(
        _ plan: RunPlan,
        _ unfinished: StoredRun?,
        _ reader: LedgerReader
    ) async throws(LedgerError) -> (LedgerReuse, since: RunID?) {
        guard plan.reuse == .nothing else { return (plan.reuse, nil) }
        guard var first = unfinished else { return (.nothing, nil) }
        while let resumed = first.resumed {
            let earlier = try await reader.run(resumed)
            guard earlier.configuration.isFresh else { break }
            first = earlier
        }
        return (.settled, first.id)
    }

    /// Whether anything is kept at all.
    var isKept: Bool { recorder != nil }

    /// What earlier runs left of documents, analyzed or failed.
    func results(
        for keys: [ResultKey]
    ) async throws(LedgerError) -> [ResultKey: StoredRecord] {
        guard let reader, reuse != .nothing, !keys.isEmpty else { return [:] }
        return try await reader.lookup(keys, since: since)
    }

    /// Whether a stored result is taken as it is, so that its document need not be asked about.
    func takes(_ stored: StoredRecord, from models: [ModelReference]) -> Bool {
        stored.isTaken(reuse) && stored.isBy(models)
    }

    /// Whether a stored result is a failure that the user wants asked about once more.
    func retries(_ stored: StoredRecord) -> Bool {
        reuse == .analyzed && stored.record.fields == nil
    }

    /// The answers that earlier runs received and have no result of.
    func answers(
        to requests: [RequestKey]
    ) async throws(LedgerError) -> [RequestKey: StoredAnswer] {
        guard let reader, reuse != .nothing, !requests.isEmpty else { return [:] }
        return try await reader.answers(to: requests, since: since)
    }

    /// Those of the given documents that earlier runs had a result of, whatever its content was.
    func known(among documents: [DocumentID]) async throws(LedgerError) -> Set<DocumentID> {
        guard let reader, reuse != .nothing else { return [] }
        return try await reader.known(among: documents)
    }

    /// The newest answer to a request that an earlier run received.
    func earlierAnswer(to request: RequestKey) async throws(LedgerError) -> StoredAnswer? {
        let stored = try await answers(to: [request])[request]
        // An answer of this run has led to what it asks now: to read it again would lead nowhere.
        return stored?.run == recorder?.run ? nil : stored
    }

    /// Keeps a call; when it returns, the call is on the disk.
    func append(_ call: @autoclosure () -> CallEntry) async throws(LedgerError) {
        try await recorder?.append(call())
    }

    /// Keeps records, all or none of them.
    func append(_ entries: [RecordEntry]) async throws(LedgerError) {
        try await recorder?.append(entries)
    }

    /// Keeps how the run ended.
    func finish(_ summary: RunSummary, discovered: Int?) async throws(LedgerError) {
        try await recorder?.finish(
            RunStatus(summary.ending),
            message: summary.endingMessage,
            discovered: discovered,
            summary: StoredSummary.json(of: summary)
        )
    }

    /// Keeps that the run failed.
    func fail(_ message: String) async throws(LedgerError) {
        try await recorder?.finish(.failed, message: message)
    }
}

extension LedgerReader {
    /// The unfinished run that a run of this configuration takes up; one that asks afresh goes on
    /// only where another of its kind was.
    fileprivate func unfinishedRun(
        like configuration: RunConfiguration,
        _ reuse: LedgerReuse
    ) async throws(LedgerError) -> StoredRun? {
        let run = try await unfinishedRun(like: configuration)
        return reuse == .nothing && run?.configuration.isFresh != true ? nil : run
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
            case .interrupted: .interrupted
            case .budget, .deadline, .providerUnusable: .stopped
            }
    }
}

extension EngineError {
    /// The ledger cannot be used, from the start or during a run.
    init(_ error: LedgerError, during isRunning: Bool = false) {
        self.init(code: isRunning ? .ledgerFailed : .ledger, message: error.message)
    }
}
