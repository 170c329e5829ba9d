internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import RunLedger

/// What asking about a document took, over all its requests.
struct Expense: Sendable {
    /// The model that was asked last.
    var model: ModelReference
    /// The model that answered last, by the server's own name for it.
    var answeredBy: String?
    /// The batch of the first request.
    var batch: Int
    /// How many requests were sent.
    var attempts: Int
    /// What they took.
    var usage: UsageTotal
    /// From the first request to the last answer.
    var latency: Duration
    /// The provider's id of the last request.
    var requestID: String?
    /// How many documents shared the request.
    var packed = 1
    /// Whether everything was there before this run.
    var isStored = false
    /// What a reader of the record should know.
    var notes: [String]

    /// What a question took; `nil` if nothing was sent for it, now or earlier.
    init?(_ result: QuestionResult, models: [ModelReference]) {
        guard result.attempts > 0 else { return nil }
        var notes = result.earlier.compactMap { earlier -> String? in
            earlier.candidate < result.candidate
                ? "\(models[earlier.candidate]) gave no result: \(earlier.failure.reason.failure.message)"
                : nil
        }
        let facts: AnswerFacts? =
            switch result.outcome {
            case .succeeded(let reply): reply.facts
            case .failed(let failure): failure.reason.facts
            case .notRun: nil
            }
        notes += facts?.notes ?? []
        model = models[result.candidate]
        batch = result.batch
        attempts = result.attempts
        usage = result.usage
        latency = result.latency
        requestID = facts?.requestID
        answeredBy = facts?.answeredBy
        packed = facts?.packed ?? 1
        self.notes = notes
        recall(
            (result.earlier.map(\.failure.reason.facts.stored) + [facts?.stored])
                .compactMap(\.self),
            share: facts?.share ?? 0
        )
    }

    /// What an answer took in its time that an earlier run received.
    init(_ stored: StoredAnswer) {
        model = stored.model
        answeredBy = stored.answer.model
        batch = stored.batch
        attempts = stored.attempt
        usage = UsageTotal(stored)
        latency = stored.latency
        requestID = stored.answer.requestID
        isStored = !stored.isOfJob
        notes = stored.answer.notes
    }

    /// Adds what answers took that an earlier run received on the way to this result, or the share
    /// of it where documents shared the requests.
    private mutating func recall(_ answers: [StoredAnswer], share: Int) {
        guard let last = answers.last else { return }
        isStored = usage.requests == 0 && !answers.contains(where: \.isOfJob)
        if usage.requests == 0 {
            batch = last.batch
            latency = last.latency
        }
        attempts = max(attempts, last.attempt)
        for answer in answers { usage += UsageTotal(answer).divided(into: packed)[share] }
    }

    /// The expense for several questions about one document, as far as the requests go.
    mutating func add(_ other: Expense) {
        model = other.model
        answeredBy = other.answeredBy ?? answeredBy
        attempts += other.attempts
        usage += other.usage
        requestID = other.requestID ?? requestID
        isStored = isStored && other.isStored
        for note in other.notes where !notes.contains(note) { notes.append(note) }
    }
}

extension Record.Provenance {
    /// What a record says about the expense for its document.
    init(_ expense: Expense, chunks: Int = 1, coverage: Double = 1, notes: [String] = []) {
        self.init(
            model: expense.model,
            answeredBy: expense.answeredBy,
            batch: expense.batch,
            attempts: expense.attempts,
            usage: expense.usage.reported,
            cost: expense.usage.unknown == expense.usage.rejected
                ? expense.usage.picodollars.map(Cost.init(picodollars:)) : nil,
            latency: expense.latency,
            requestID: expense.requestID,
            packed: expense.packed,
            chunks: chunks,
            coverage: coverage,
            isCached: expense.isStored,
            notes: expense.notes + notes
        )
    }
}

extension UsageTotal {
    /// What a stored answer took in its time.
    fileprivate init(_ stored: StoredAnswer) {
        self.init()
        guard let usage = stored.answer.usage else {
            add(.unknown)
            return
        }
        add(.reported(usage, picodollars: stored.cost?.picodollars))
    }
}
