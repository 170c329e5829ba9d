internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import FoundationEssentials
internal import ModelProviders
internal import Pipelines
internal import RunLedger
internal import Synchronization

/// Decides for each request that has no answer whether it is sent, waits for a batch, or fails, and
/// hands those that are to wait to the batches.
final class Courier: Sendable {
    /// What a pass over the documents does about what has no answer.
    enum Mode: Sendable, Hashable {
        /// It is sent, unless a batch has it already.
        case live
        /// It goes into a batch.
        case gathering
        /// No further batch is made: it fails.
        case settling
    }

    /// What is done about a request.
    enum Decision: Sendable {
        /// It is sent.
        case send
        /// An answer is there after all.
        case recall(StoredAnswer)
        /// It is not asked now, or gives no answer.
        case fail(AttemptFailure<RequestFault>)
    }

    let mode: Mode
    /// When what is sent ends at the latest, seen from a time.
    private let ending: (@Sendable (Date) -> DeliveryEnd)?
    private let ledger: LedgerSession
    private let models: [RunModel]
    private let most: Int
    /// Whether what a batch did not reach is sent live.
    private let isAuto: Bool
    /// Whether that is to be done by a deadline.
    private let isTimed: Bool
    private let limit: Budget
    private let gate: OpeningGate?
    private let writer: BatchWriter?
    private let state: Mutex<State>

    private struct State {
        /// The requests that are on their way into a batch.
        var gathered: Set<RequestKey> = []
        /// What counts against the budget, what batches keep free included.
        var spent: Budget.Spent
        /// How many documents' requests wait, this pass's and those that came before.
        var deferred = 0
    }

    init(
        _ mode: Mode,
        plan: RunPlan,
        ledger: LedgerSession,
        models: [RunModel],
        writer: BatchWriter?,
        ending: (@Sendable (Date) -> DeliveryEnd)? = nil
    ) throws(BatchExecutionError) {
        self.mode = mode
        self.ending = ending
        self.ledger = ledger
        self.models = models
        self.writer = writer
        isAuto = plan.delivery.mode == .auto
        isTimed = isAuto && plan.delivery.deadline != nil
        most = plan.pipeline.retry.maxAttempts
        limit = try Budget(
            maxPicodollars: plan.pipeline.budget.maxCost?.value.picodollars,
            maxTokens: plan.pipeline.budget.maxTokens
        )
        // What a provider thinks of a request shows in a batch only hours later: one is asked first.
        gate = mode == .gathering && !ledger.job.hasAnswers ? OpeningGate() : nil
        state = Mutex(State(spent: ledger.spent))
    }

    /// When what is sent ends at the latest; `nil` where nothing ends it.
    func end(at now: Date) -> DeliveryEnd? { ending?(now) }

    /// How many questions wait for a batch.
    var deferred: Int { state.withLock(\.deferred) }

    /// Opens a connection, where one request goes ahead and a deadline is to be held: by the time that it
    /// takes one knows how fast all are answered live, and to connect is no part of that.
    ///
    /// What goes wrong here is told of by the request.
    func connect() async {
        guard gate != nil, isTimed, let provider = models[0].provider as? any BatchingProvider
        else {
            return
        }
        _ = try? await provider.batches(atMost: 1)
    }

    /// Writes batches until the pass has come to its end.
    func run() async { await writer?.run { [self] in forget($0) } }

    /// No further request comes.
    func end() { writer?.end() }

    /// What kept a batch from being made.
    var error: EngineError? { writer?.error }

    /// Decides about a request that has no answer.
    ///
    /// - Parameters:
    ///   - request: What would be sent.
    ///   - key: Its key.
    ///   - question: What it asks.
    ///   - attempt: Which attempt it is.
    ///   - estimate: What it takes at most, live.
    /// - Returns: What is done.
    /// - Throws: Why the ledger cannot be read.
    func decide(
        _ request: ModelRequest,
        _ key: RequestKey,
        _ question: Question,
        _ attempt: Attempt<RequestFault>,
        estimate: RequestEstimate
    ) async throws(LedgerError) -> Decision {
        if state.withLock({ $0.gathered.contains(key) }) { return postponed() }
        let standings = try await ledger.batchStandings(of: key)
        if let open = standings.last(where: \.state.isOpen) { return postponed(open) }
        let own = standings.filter { ledger.job.runs.contains($0.run) }
        if let decision = try await decide(on: own, key) { return decision }
        guard mode == .gathering, let writer,
            models[attempt.candidate].provider is any BatchingProvider
        else { return .send }
        switch await gate?.enter() {
        case .send: return .send
        case .stop: return .fail(.deferred(.stopped))
        case .pass, nil: break
        }
        return await gather(request, key, question, attempt, estimate, writer)
    }

    /// What became of the request in earlier batches of the same job.
    private func decide(
        on standings: [BatchItemStanding],
        _ key: RequestKey
    ) async throws(LedgerError) -> Decision? {
        guard let last = standings.last else {
            return mode == .settling
                ? .fail(.expired("the deadline left no time for a batch")) : nil
        }
        let name = last.remoteID ?? "that was not made"
        switch last.outcome {
        case .succeeded:
            return try await ledger.answers(to: [key])[key].map(Decision.recall)
        case .errored:
            let reason = last.reason ?? .serverError
            let failures = standings.count { $0.outcome == .errored }
            guard reason.isTransient, failures < most else {
                return .fail(.settled(reason, last.message ?? "the provider gave no reason"))
            }
        case .missing:
            return .fail(.settled(.missing, "the results of batch \(name) do not hold it"))
        case nil where last.state == .lost:
            return .fail(.settled(.missing, "the provider does not know batch \(name) any more"))
        case .canceled where last.isTurnedAway && mode != .settling: return nil
        case .expired, .canceled, nil:
            if isAuto { return .send }
            let times = standings.count { $0.outcome == .expired }
            if mode == .settling || mode == .gathering && times >= most {
                return .fail(.expired("batch \(name) ended before it was reached"))
            }
        }
        return mode == .settling ? .fail(.expired("the deadline left no time for a batch")) : nil
    }

    /// Notes how a request ended that was sent.
    ///
    /// - Parameter failure: Why it was not answered; `nil` where it was.
    /// - Returns: The failure that ends the run, where too many were refused.
    func ended(_ failure: ProviderFailure?) -> AttemptFailure<RequestFault>? {
        guard let gate else { return nil }
        guard let failure else {
            _ = gate.leave(.answered)
            return nil
        }
        let isRefused = failure.reason == .rejected && !failure.isRetryable
        let ending: OpeningGate.Ending =
            failure.endsRun ? .hopeless : isRefused ? .refused : .failed
        guard gate.leave(ending) else { return nil }
        return AttemptFailure(
            .clientError,
            reason: RequestFault(
                failure: ReadingFailure(
                    .providerUnusable,
                    "the first requests were refused, and nothing was put into a batch: "
                        + failure.message
                )
            ),
            usage: .rejected,
            scope: .run
        )
    }

    private func gather(
        _ request: ModelRequest,
        _ key: RequestKey,
        _ question: Question,
        _ attempt: Attempt<RequestFault>,
        _ estimate: RequestEstimate,
        _ writer: BatchWriter
    ) async -> Decision {
        let model = models[attempt.candidate]
        let usage = TokenUsage(input: estimate.inputTokens, output: estimate.outputTokens)
        let reserved = ProviderBatch.Spending(
            cost: model.batchPrice(usage) ?? .zero,
            tokens: estimate.inputTokens + estimate.outputTokens
        )
        let isCovered = state.withLock { state in
            var spent = state.spent
            spent.add(
                Budget.Spent(picodollars: reserved.cost.picodollars, tokens: reserved.tokens)
            )
            if let most = limit.maxPicodollars, spent.picodollars > most { return false }
            if let most = limit.maxTokens, spent.tokens > most { return false }
            state.spent = spent
            state.gathered.insert(key)
            return true
        }
        guard isCovered else { return .fail(.deferred(.budget)) }
        await writer.add(
            BatchParcel(
                candidate: attempt.candidate,
                request: request,
                key: key,
                documents: question.jobs.map(\.document.id),
                attempt: attempt.number,
                reserved: reserved
            )
        )
        return postponed()
    }

    private func postponed(_ standing: BatchItemStanding? = nil) -> Decision {
        state.withLock { $0.deferred += 1 }
        return .fail(.deferred(.pending))
    }

    /// From now on the ledger knows of requests that were on their way.
    private func forget(_ keys: [RequestKey]) {
        state.withLock { $0.gathered.subtract(keys) }
    }
}

extension AttemptFailure<RequestFault> {
    /// A request that is not asked now.
    fileprivate static func deferred(_ reason: NotRunReason) -> Self {
        AttemptFailure(
            .clientError,
            reason: RequestFault(
                failure: ReadingFailure(.internalError, "not asked"),
                deferral: reason
            ),
            usage: .notSent,
            mayRetry: false
        )
    }

    /// A request that a batch has not answered, and that is not asked again.
    fileprivate static func settled(_ reason: FailureReason, _ message: String) -> Self {
        AttemptFailure(
            .clientError,
            reason: RequestFault(failure: ReadingFailure(reason, message)),
            usage: .notSent,
            mayRetry: false
        )
    }

    fileprivate static func expired(_ message: String) -> Self { .settled(.expired, message) }
}
