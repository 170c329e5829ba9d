internal import Analyses
internal import AnalysisCore
internal import BatchExecution

extension RunModel {
    /// A provider's failure as the executor sees it.
    func failure(_ failure: ProviderFailure) -> AttemptFailure<RequestFault> {
        AttemptFailure(
            FailureClass(failure),
            reason: RequestFault(
                failure: ReadingFailure(failure.reason, failure.message),
                facts: AnswerFacts(requestID: failure.requestID)
            ),
            // What a cut stream had told before its end is less than what is billed.
            usage: !failure.wasSent
                ? .notSent
                : failure.mayHaveBeenServed || failure.usage != nil ? .unknown : .rejected,
            retryAfter: failure.retryAfter,
            limits: failure.rateLimits,
            mayRetry: failure.isRetryable,
            scope: failure.endsRun ? .candidate : .attempt
        )
    }
}

extension ProviderFailure {
    /// Whether anything left this process.
    var wasSent: Bool { mayHaveBeenServed || status != nil || usage != nil }
}

extension FailureClass {
    /// The class of a provider's failure.
    init(_ failure: ProviderFailure) {
        self =
            switch failure.reason {
            case .rateLimited: .rateLimited
            case .overloaded: failure.isStarting ? .starting : .overloaded
            case .network: .network
            case .timeout: .timeout
            case .serverError: .serverError
            case .refused: .refused
            default: .clientError
            }
    }
}
