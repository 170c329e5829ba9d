internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import JSON

/// What the executor delivers.
typealias QuestionResult = WorkResult<Question, Reply, RequestFault>

/// Why a question has no answer.
enum NoReading: Error {
    /// It was asked, and failed.
    case failed(ReadingFailure)
    /// It was not asked.
    case notRun(NotRunReason)
}

extension WorkResult where Input == Question, Output == Reply, Reason == RequestFault {
    /// What is to be noted about the answer.
    var facts: AnswerFacts? {
        switch output {
        case .reading(_, let facts), .pack(_, let facts), .reduced(_, let facts): facts
        case nil: nil
        }
    }

    /// What was read about a document or a part.
    var reading: Result<Reading, NoReading> {
        switch output {
        case .reading(let reading, _): .success(reading)
        case .reduced(let part, _): part.result.mapError(NoReading.failed)
        case .pack, nil: .failure(noReading)
        }
    }

    /// What summaries of parts were made one.
    var reduced: Result<PartReading, NoReading> {
        if case .reduced(let part, _)? = output { .success(part) } else { .failure(noReading) }
    }

    private var noReading: NoReading {
        switch outcome {
        case .failed(let failure):
            failure.reason.deferral.map(NoReading.notRun)
                ?? .failed(failure.reason.failure)
        case .notRun(.tooLarge): .failed(.tooLarge)
        case .notRun(let reason): .notRun(reason)
        case .succeeded:
            .failed(
                ReadingFailure(.internalError, "the answer is about something else")
            )
        }
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
