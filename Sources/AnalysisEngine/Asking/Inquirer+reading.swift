internal import Analyses
internal import AnalysisCore
internal import BatchExecution
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
        switch prompts.read(answer, stored: stored, about: question.subject) {
        case .success(let reply):
            return Answer(reply, usage: usage, limits: answer.rateLimits)
        case .failure(let fault):
            throw AttemptFailure(
                FailureClass(fault.failure.remedy, reason: fault.failure.reason),
                reason: fault,
                usage: usage,
                limits: answer.rateLimits,
                // What is to be asked about alone is not asked about together once more.
                mayRetry: fault.pack.isEmpty ? nil : false
            )
        }
    }
}

extension FailureClass {
    /// How the executor treats an answer that could not be used.
    fileprivate init(_ remedy: ReadingFailure.Remedy, reason: FailureReason) {
        switch remedy {
        case .correct, .alone: self = .invalidAnswer
        case .moreRoom: self = .truncated
        case .smallerParts: self = .clientError
        case .none: self = reason == .refused ? .refused : .clientError
        }
    }
}
