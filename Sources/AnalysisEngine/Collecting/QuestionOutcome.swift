internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import JSON

/// What came of a question, whether a model was asked or the ledger has the answer.
struct QuestionOutcome: Sendable {
    /// What it was about.
    let subject: Question.Subject
    /// What the answer says.
    let reply: Result<Reply, NoReading>
    /// What it took; `nil` if nothing was sent for it, now or earlier.
    let expense: Expense?
    /// How many attempts this run has made.
    let attempts: Int

    /// What came of a question that the executor had.
    init(_ result: QuestionResult, models: [ModelReference]) {
        subject = result.input.subject
        expense = Expense(result, models: models)
        attempts = result.attempts
        reply =
            switch result.outcome {
            case .succeeded(let reply): .success(reply)
            case .failed(let failure):
                .failure(
                    failure.reason.deferral.map(NoReading.notRun) ?? .failed(failure.reason.failure)
                )
            case .notRun(.tooLarge): .failure(.failed(.tooLarge))
            case .notRun(let reason): .failure(.notRun(reason))
            }
    }

    /// What is known without asking.
    init(_ reply: Reply, to subject: Question.Subject) {
        self.subject = subject
        self.reply = .success(reply)
        expense = reply.facts.stored.map(Expense.init)
        attempts = 0
    }

    /// What was read about a document or a part.
    var reading: Result<Reading, NoReading> {
        reply.flatMap { reply in
            if case .reading(let reading, _) = reply { .success(reading) } else { .failure(.other) }
        }
    }

    /// What summaries of parts were made one.
    var reduced: Result<PartReading, NoReading> {
        reply.flatMap { reply in
            if case .reduced(let part, _) = reply { .success(part) } else { .failure(.other) }
        }
    }
}

/// Why a question has no answer.
enum NoReading: Error {
    /// It was asked, and failed.
    case failed(ReadingFailure)
    /// It was not asked.
    case notRun(NotRunReason)

    /// An answer of another kind than the question.
    fileprivate static var other: NoReading {
        .failed(ReadingFailure(.internalError, "the answer is about something else"))
    }
}

extension Result where Success == JSONObject, Failure == NoReading {
    /// What a record says.
    func outcome(attempts: Int) -> Record.Outcome {
        switch self {
        case .success(let fields):
            return .analyzed(fields: fields)
        case .failure(.failed(let failure)):
            let tries = attempts <= 1 ? "" : " (after \(attempts) attempts)"
            return .failed(failure.reason, message: failure.message + tries)
        case .failure(.notRun(let reason)):
            return Record.Outcome(reason)
        }
    }
}

extension ReadingFailure {
    /// What the executor says of a request that no model could take.
    fileprivate static var tooLarge: ReadingFailure {
        ReadingFailure(
            .contextTooLong,
            "it does not fit into the model's context; set a smaller chunking.max_tokens, or name a "
                + "model with a larger context"
        )
    }
}

extension Record.Outcome {
    /// A document that was not asked about.
    init(_ reason: NotRunReason) {
        let (skip, message): (SkipReason, String) =
            switch reason {
            case .budget:
                (
                    .budget,
                    "what is left of the budget does not cover it; raise budget.max_cost or "
                        + "budget.max_tokens"
                )
            case .deadline: (.deadline, "the run's deadline left no time for it")
            case .interrupted: (.interrupted, "the run was interrupted before it was asked about")
            case .pending: (.pending, "its answer comes in a batch of the provider")
            case .stopped, .tooLarge:
                (.stopped, "the run stopped because the provider cannot be used")
            }
        self = .skipped(skip, message: message)
    }
}
