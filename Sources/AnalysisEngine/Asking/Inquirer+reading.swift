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
        switch read(answer, stored, about: question) {
        case .success(let reply):
            return Answer(reply, usage: usage, limits: answer.rateLimits)
        case .failure(let unusable):
            throw AttemptFailure(
                unusable.failureClass,
                reason: unusable.fault,
                usage: usage,
                limits: answer.rateLimits,
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
                .mapError { unusable($0, facts) }
        case .reduction(_, let reduction), .reduced(_, let reduction, _, _):
            return analysis.read(answer, about: reduction)
                .map { .reduced($0, facts) }
                .mapError { unusable($0, facts) }
        case .pack(let jobs):
            let results = analysis.read(answer, aboutPack: jobs.map { $0.passages[0] })
            let failures = results.compactMap { result -> ReadingFailure? in
                if case .failure(let failure) = result { failure } else { nil }
            }
            guard let failure = failures.first else {
                return .success(.pack(results.compactMap { try? $0.get() }, facts))
            }
            // Those that are right stay; the others are asked about in smaller packs, or alone.
            var unusable = unusable(failure, facts)
            unusable.fault.pack = results
            unusable.fault.failure.remedy = .alone
            unusable.failureClass = .invalidAnswer
            unusable.mayRetry = false
            return .failure(unusable)
        }
    }

    private func unusable(
        _ failure: ReadingFailure,
        _ facts: AnswerFacts
    ) -> Unusable {
        var (failure, facts) = (failure, facts)
        failure.notes = facts.notes + failure.notes
        facts.notes = failure.notes
        return Unusable(
            fault: RequestFault(failure: failure, facts: facts),
            failureClass: FailureClass(failure.remedy, reason: failure.reason)
        )
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
