internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import ModelProviders
internal import RunLedger

extension Inquirer {
    /// What an answer says, or why it cannot be used.
    @inline(never)
    func read(
        _ answer: ModelAnswer,
        stored: StoredAnswer? = nil,
        usage: AttemptUsage,
        about question: Question
    ) throws(AttemptFailure<RequestFault>) -> Answer<Reply> {
        let limits = answer.rateLimits.map(RateLimitSnapshot.init)
        switch read(answer, stored, about: question) {
        case .success(let reply):
            return Answer(reply, usage: usage, limits: limits)
        case .failure(let unusable):
            throw AttemptFailure(
                unusable.failureClass,
                reason: unusable.fault,
                usage: usage,
                limits: limits,
                mayRetry: unusable.mayRetry
            )
        }
    }

    private var analysis: Analysis { prompts.analysis }

    /// An answer that cannot be used, and what the executor is to do about it.
    private struct Unusable: Error {
        var fault: RequestFault
        var failureClass: FailureClass
        var mayRetry: Bool?
    }

    private func read(
        _ answer: ModelAnswer,
        _ stored: StoredAnswer?,
        about question: Question
    ) -> Result<Reply, Unusable> {
        let facts = AnswerFacts(
            requestID: answer.requestID,
            answeredBy: answer.model,
            notes: answer.notes,
            stored: stored
        )
        switch question.subject {
        case .passage(let job, let part), .answered(let job, let part, _):
            return analysis.read(answer, about: job.passage(ofRequest: part))
                .map { .reading($0, facts) }
                .mapError { unusable($0, answer, stored) }
        case .reduction(_, let reduction), .reduced(_, let reduction, _, _):
            return analysis.read(answer, about: reduction)
                .map { .reduced($0, facts) }
                .mapError { unusable($0, answer, stored) }
        case .pack(let jobs):
            let results = analysis.read(answer, aboutPack: jobs.map { $0.passages[0] })
            let failures = results.compactMap { result -> ReadingFailure? in
                if case .failure(let failure) = result { failure } else { nil }
            }
            guard let failure = failures.first else {
                return .success(.pack(results.compactMap { try? $0.get() }, facts))
            }
            // Those that are right stay; the others are asked about in smaller packs, or alone.
            var unusable = unusable(failure, answer, stored)
            unusable.fault.pack = results
            unusable.fault.correction = nil
            unusable.failureClass = .invalidAnswer
            unusable.mayRetry = false
            return .failure(unusable)
        }
    }

    private func unusable(
        _ failure: ReadingFailure,
        _ answer: ModelAnswer,
        _ stored: StoredAnswer?
    ) -> Unusable {
        Unusable(
            fault: RequestFault(
                reason: failure.reason,
                message: failure.message,
                correction: failure.remedy.correction,
                requestID: answer.requestID,
                answeredBy: answer.model,
                notes: answer.notes + failure.notes,
                stored: stored
            ),
            failureClass: FailureClass(failure.remedy, reason: failure.reason)
        )
    }
}

extension ReadingFailure.Remedy {
    /// What to send along when asking again.
    fileprivate var correction: ModelRequest.Correction? {
        switch self {
        case .correct(let correction): correction
        case .moreRoom(let correction): correction
        case .smallerParts, .alone, .none: nil
        }
    }
}

extension FailureClass {
    /// How the executor treats an answer that could not be used.
    fileprivate init(_ remedy: ReadingFailure.Remedy, reason: FailureReason) {
        switch remedy {
        case .correct: self = .invalidAnswer
        case .moreRoom: self = .truncated
        case .smallerParts, .alone: self = .clientError
        case .none: self = reason == .refused ? .refused : .clientError
        }
    }
}
